import { masihBuka } from '#lib/cabang/cabang-berlaku.ts';
import type { Tx } from '#lib/db.ts';
import { InputError, Refusal, type Temuan } from '#lib/errors.ts';
import { hariIni } from '#lib/tanggal.ts';
import { bersihkanPengguna, type IsianPengguna, type PenggunaBersih, periksaPengguna } from './schema.ts';

/** The account that a verb changes, its row locked until the transaction ends. @throws Refusal where there is none */
export async function lockPengguna(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM pengguna WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const row = await tx.pengguna.findUnique({ where: { id }, include: { cakupan: { select: { cabang_id: true } } } });
  if (!row) throw new Refusal('Pengguna ini tidak ditemukan. Muat ulang halaman.');
  return row;
}

/** What an account says, for the audit's before and after. */
export function isiPengguna(row: Awaited<ReturnType<typeof lockPengguna>>) {
  const { nama_pengguna, nama, email, peran, cabang_id, semua_cabang } = row;
  const cakupan = semua_cabang
    ? []
    : row.cakupan
        .map((satu) => satu.cabang_id)
        .filter((id) => id !== cabang_id)
        .sort();
  return { namaPengguna: nama_pengguna, nama, email, peran: [...peran], cabangId: cabang_id, semuaCabang: semua_cabang, cakupan };
}

/** Cleans and checks an account, its branches looked up. @throws InputError with every finding, also `lain` */
export async function bacaPengguna(tx: Tx, input: IsianPengguna, lain: readonly Temuan[] = []): Promise<PenggunaBersih> {
  const isian = bersihkanPengguna(input);
  const temuan = [...periksaPengguna(isian), ...lain];
  const ids = [isian.cabangId, ...isian.cakupan];
  const cabang = await tx.cabang.findMany({
    where: { id: { in: ids } },
    select: { id: true, nama: true, berlaku_sampai: true, digabung_ke_id: true },
  });
  const sendiri = cabang.find((row) => row.id === isian.cabangId);
  if (!sendiri) temuan.push({ field: 'cabangId', pesan: 'pilih cabang dari daftar' });
  else if (!masihBuka(sendiri, hariIni()))
    temuan.push({ field: 'cabangId', pesan: `${sendiri.nama} sudah tutup; pilih cabang yang masih menerima permohonan` });
  if (isian.cakupan.some((id) => !cabang.some((row) => row.id === id)))
    temuan.push({ field: 'cakupan', pesan: 'memuat cabang yang tidak ada; muat ulang halaman' });
  if (temuan.length > 0) throw new InputError(temuan);
  return isian;
}

/** The columns of an account, its own branch and its scope as rows. */
export function barisPengguna({ nama, email, peran, cabangId, semuaCabang }: PenggunaBersih) {
  return { nama, email, peran: [...peran], cabang_id: cabangId, semua_cabang: semuaCabang };
}

/** The branches of an account, its own first. */
export const barisCakupan = ({ cabangId, cakupan }: PenggunaBersih) => [cabangId, ...cakupan].map((cabang_id) => ({ cabang_id }));
