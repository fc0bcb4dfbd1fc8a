import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { formatTanggal, formatWaktu, fromDay, hariIni, toDay } from '#lib/tanggal.ts';
import { bacaIsian, salahHari, sehariSebelum } from './isian.ts';
import { lockCabang, milikKode } from './milik-kode.ts';

/** A new code, name or both, in force from `dari` (ISO). `riwayatId`: the row of history in force when it was looked at, null where nobody looked. */
export interface GantiKodeCabang {
  readonly kunci: string;
  readonly id: string;
  readonly riwayatId: string | null;
  readonly kodeUker: string;
  readonly nama: string;
  readonly dari: string;
  readonly alasan: string;
}

/**
 * Gives a branch another code or name from a day on, under the form's once-key: its row of history ends, the next begins. What
 * was filed keeps the code it was filed under. @throws InputError with every finding; Refusal where somebody changed it
 * meanwhile, for a merged branch, and where nothing would change
 */
export function gantiKodeCabang(actor: Actor, input: GantiKodeCabang, now: Date = new Date()): Promise<{ id: string }> {
  permit(actor, 'cabang.ubah');
  return once(actor, 'ganti-kode-cabang', input.kunci, async (tx) => {
    await lockCabang(tx);
    const lama = await kodeBerlaku(tx, input.id);
    if (input.riwayatId !== null && lama.id !== input.riwayatId) throw new Refusal(await sudahDiganti(tx, lama));
    const mulai = fromDay(lama.berlaku_dari);
    const { kodeUker, nama, alasan } = bacaIsian(
      input,
      ['kodeUker', 'nama', 'alasan'],
      salahHari('dari', input.dari, { paling: mulai, kini: hariIni(now) }),
    );
    if (kodeUker === lama.kode_uker && nama === lama.nama) throw new Refusal('Kode dan nama masih sama, jadi tidak ada yang diganti.');
    const terpakai = await milikKode(tx, kodeUker, input.id);
    if (terpakai) throw new InputError([terpakai]);
    await tx.kode_cabang.update({ where: { id: lama.id }, data: { berlaku_sampai: toDay(sehariSebelum(input.dari, mulai)) } });
    await tx.kode_cabang.create({
      data: { cabang_id: input.id, kode_uker: kodeUker, nama, berlaku_dari: toDay(input.dari), alasan, dibuat_oleh: actor.id },
    });
    await tx.cabang.update({ where: { id: input.id }, data: { kode_uker: kodeUker, nama } });
    await recordAudit(tx, actor, {
      tindakan: 'ganti_kode_cabang',
      objek: ['cabang', input.id],
      cabangId: input.id,
      ringkasan: `Mengganti ${lama.kode_uker} ${lama.nama} menjadi ${kodeUker} ${nama} sejak ${formatTanggal(input.dari)}`,
      sebelum: { kodeUker: lama.kode_uker, nama: lama.nama },
      sesudah: { kodeUker, nama, dari: input.dari, alasan },
    });
    return { id: input.id };
  });
}

async function kodeBerlaku(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM cabang WHERE id = ${id}::uuid FOR UPDATE`;
  const cabang = await tx.cabang.findUnique({
    where: { id },
    include: { digabung_ke: true, riwayat: { where: { berlaku_sampai: null } } },
  });
  if (!cabang) throw new Refusal('Cabang itu tidak ditemukan.');
  if (cabang.digabung_ke)
    throw new Refusal(`${cabang.nama} sudah digabung ke ${cabang.digabung_ke.nama}, jadi kodenya tidak berubah lagi.`);
  const [berlaku] = cabang.riwayat;
  if (!berlaku) throw new Error('a branch that is not merged has a code in force');
  return berlaku;
}

async function sudahDiganti(
  tx: Tx,
  row: { kode_uker: string; nama: string; dibuat_oleh: string | null; dibuat_pada: Date },
): Promise<string> {
  const oleh = row.dibuat_oleh && (await tx.pengguna.findUnique({ where: { id: row.dibuat_oleh }, select: { nama: true } }));
  const siapa = oleh ? ` oleh ${oleh.nama}` : '';
  return `Cabang ini sudah diganti${siapa} pada ${formatWaktu(row.dibuat_pada)} menjadi ${row.kode_uker} ${row.nama}. Muat ulang lalu periksa lagi.`;
}
