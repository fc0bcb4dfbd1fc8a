import { recordAudit } from '#lib/audit/record.ts';
import { type Tx, transaction } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { type Actor, may } from './actor.ts';
import { endSession, endSessionsOf } from './session.ts';

/** Ends a session: one's own, or with the right to change people anybody's. One that has ended already stays as it is. @throws Refusal for any other */
export function akhiriSesi(actor: Actor, { sesiId }: { readonly sesiId: string }): Promise<{ id: string }> {
  return transaction(async (tx) => {
    const sesi = await tx.sesi.findUnique({
      where: { id: sesiId },
      select: { pengguna_id: true, pengguna: { select: { nama_pengguna: true } } },
    });
    const milikSendiri = sesi?.pengguna_id === actor.id;
    if (!sesi || !(milikSendiri || may(actor, 'pengguna.ubah'))) throw new Refusal('Sesi ini tidak ditemukan. Muat ulang halaman.');
    if (!(await endSession(tx, sesiId, { oleh: actor.id, sebab: milikSendiri ? 'diakhiri' : 'diakhiri admin' }))) return { id: sesiId };
    if (milikSendiri) await record(tx, actor, ['sesi', sesiId], 'Mengakhiri sesi sendiri');
    else await record(tx, actor, ['pengguna', sesi.pengguna_id], `Mengakhiri satu sesi pengguna ${sesi.pengguna.nama_pengguna}`);
    return { id: sesiId };
  });
}

/** Ends every session of one's own but the one it is done in; answers how many there were. */
export function akhiriSesiLain(actor: Actor, { sesiIni }: { readonly sesiIni: string }): Promise<{ jumlah: number }> {
  return transaction(async (tx) => {
    const jumlah = await endSessionsOf(tx, actor.id, { oleh: actor.id, sebab: 'diakhiri', kecuali: sesiIni });
    if (jumlah > 0) await record(tx, actor, ['pengguna', actor.id], `Mengakhiri ${jumlah} sesi sendiri di tempat lain`);
    return { jumlah };
  });
}

function record(tx: Tx, actor: Actor, objek: readonly [string, string], ringkasan: string): Promise<void> {
  return recordAudit(tx, actor, { tindakan: 'akhiri_sesi', objek, ringkasan });
}
