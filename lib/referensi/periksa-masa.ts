import type { Tx } from '#lib/db.ts';
import type { Temuan } from '#lib/errors.ts';
import { formatTanggal, fromDay } from '#lib/tanggal.ts';
import { memuat } from './schema.ts';

/** What no longer (or not yet) takes a new filing on a day (ISO): the branch, or the product of this kind of KUR. */
export async function periksaMasa(
  tx: Tx,
  { cabang, jenisKur }: { cabang: { nama: string; berlaku_sampai: Date | null }; jenisKur: string },
  hari: string,
): Promise<Temuan[]> {
  const temuan: Temuan[] = [];
  const tutup = cabang.berlaku_sampai && fromDay(cabang.berlaku_sampai);
  if (tutup && tutup < hari)
    temuan.push({ field: 'kode_uker', pesan: `${cabang.nama} menerima permohonan baru hanya sampai ${formatTanggal(tutup)}` });
  const produk = await tx.produk.findUnique({ where: { jenis_kur: jenisKur } });
  if (produk) {
    const masa = { dari: fromDay(produk.berlaku_dari), sampai: produk.berlaku_sampai && fromDay(produk.berlaku_sampai) };
    const batas = hari < masa.dari ? `baru berlaku ${formatTanggal(masa.dari)}` : `berlaku hanya sampai ${formatTanggal(masa.sampai)}`;
    if (!memuat(masa, hari)) temuan.push({ field: 'jenis_kur', pesan: `${produk.nama} ${batas}; lihat Pengaturan, Referensi` });
  }
  return temuan;
}
