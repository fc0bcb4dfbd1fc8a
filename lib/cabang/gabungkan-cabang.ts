import { once } from '#lib/audit/once.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { type Actor, permit } from '#lib/auth/actor.ts';
import { endSessionsOf } from '#lib/auth/session.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal } from '#lib/errors.ts';
import { notify } from '#lib/pemberitahuan/notify.ts';
import { formatTanggal, fromDay, hariIni, toDay } from '#lib/tanggal.ts';
import { masihBuka } from './cabang-berlaku.ts';
import { bacaIsian, salahHari, sehariSebelum } from './isian.ts';
import { lockCabang } from './milik-kode.ts';

/** `id` goes into `keId` from the day `dari` (ISO). */
export interface GabungkanCabang {
  readonly kunci: string;
  readonly id: string;
  readonly keId: string;
  readonly dari: string;
  readonly alasan: string;
}

/**
 * Merges a branch into another, under the form's once-key: it takes nothing new, its people belong to the other branch and sign
 * in again, its data stays where it is and is seen by who sees the other. `orang`: how many people went over.
 * @throws InputError with every finding; Refusal where either is merged already, or the other is closed
 */
export function gabungkanCabang(actor: Actor, input: GabungkanCabang, now: Date = new Date()): Promise<{ id: string; orang: number }> {
  permit(actor, 'cabang.ubah');
  if (input.id === input.keId) throw new InputError([{ field: 'keId', pesan: 'harus cabang lain' }]);
  return once(actor, 'gabungkan-cabang', input.kunci, async (tx) => {
    await lockCabang(tx);
    await tx.$queryRaw`SELECT id FROM cabang WHERE id IN (${input.id}::uuid, ${input.keId}::uuid) ORDER BY id FOR UPDATE`;
    const [asal, tujuan] = await Promise.all([baca(tx, input.id), baca(tx, input.keId)]);
    if (asal.digabung_ke) throw new Refusal(`${asal.nama} sudah digabung ke ${asal.digabung_ke.nama}.`);
    if (tujuan.digabung_ke) throw new Refusal(`${tujuan.nama} sendiri sudah digabung ke ${tujuan.digabung_ke.nama}. Pilih cabang itu.`);
    if (!masihBuka(tujuan, hariIni(now))) throw new Refusal(`${tujuan.nama} sudah ditutup. Pilih cabang yang masih menerima permohonan.`);
    const kode = asal.riwayat[0];
    if (!kode) throw new Error('a branch that is not merged has a code in force');
    const mulai = fromDay(kode.berlaku_dari);
    const { alasan } = bacaIsian(input, ['alasan'], salahHari('dari', input.dari, { paling: mulai, kini: hariIni(now) }));
    const terakhir = toDay(sehariSebelum(input.dari, '0000-01-01'));
    const ditutup = asal.berlaku_sampai && asal.berlaku_sampai < terakhir ? asal.berlaku_sampai : terakhir;
    await tx.cabang.update({ where: { id: asal.id }, data: { digabung_ke_id: tujuan.id, berlaku_sampai: ditutup } });
    await tx.kode_cabang.update({ where: { id: kode.id }, data: { berlaku_sampai: toDay(sehariSebelum(input.dari, mulai)) } });
    const orang = await pindahkanOrang(tx, actor, { asal, tujuan });
    await recordAudit(tx, actor, {
      tindakan: 'gabungkan_cabang',
      objek: ['cabang', asal.id],
      cabangId: asal.id,
      ringkasan: `Menggabungkan ${asal.nama} ke ${tujuan.nama} sejak ${formatTanggal(input.dari)}, ${orang} orang ikut pindah`,
      sesudah: { keId: tujuan.id, dari: input.dari, alasan, orang },
    });
    return { id: asal.id, orang };
  });
}

async function baca(tx: Tx, id: string) {
  const row = await tx.cabang.findUnique({ where: { id }, include: { digabung_ke: true, riwayat: { where: { berlaku_sampai: null } } } });
  if (!row) throw new Refusal('Cabang itu tidak ditemukan.');
  return row;
}

type Ujung = { readonly id: string; readonly nama: string };

/** Whoever belonged to the one belongs to the other; what they are signed in with ends, so that nobody but the admin at work goes on as before. */
async function pindahkanOrang(tx: Tx, actor: Actor, { asal, tujuan }: { asal: Ujung; tujuan: Ujung }): Promise<number> {
  await tx.$queryRaw`SELECT id FROM pengguna WHERE cabang_id = ${asal.id}::uuid ORDER BY id FOR UPDATE`;
  const orang = await tx.pengguna.findMany({ where: { cabang_id: asal.id }, select: { id: true, nama: true }, orderBy: { id: 'asc' } });
  for (const { id, nama } of orang) {
    await tx.pengguna.update({ where: { id }, data: { cabang_id: tujuan.id } });
    if (id !== actor.id) await endSessionsOf(tx, id, { oleh: actor.id, sebab: 'dipindah' });
    await recordAudit(tx, actor, {
      tindakan: 'pindah_cabang_pengguna',
      objek: ['pengguna', id],
      cabangId: tujuan.id,
      ringkasan: `${nama} ikut pindah dari ${asal.nama} ke ${tujuan.nama} karena penggabungan`,
      sebelum: { cabangId: asal.id },
      sesudah: { cabangId: tujuan.id },
    });
    await notify(tx, [id], { jenis: 'akun_diubah', objek: ['pengguna', id], cabangId: null }, actor.id);
  }
  return orang.length;
}
