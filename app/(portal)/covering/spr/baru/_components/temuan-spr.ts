import { aturanSpr } from '#lib/covering/aturan-spr.ts';
import { formulirSpr, type KelompokSpr, kelompokSpr } from '#lib/covering/formulir-spr.ts';
import { bersihkanNilai, kolomSpr, type NamaSpr, periksaSpr } from '#lib/covering/schema.ts';
import type { Temuan } from '#lib/errors.ts';
import { namaKertas } from '#lib/kertas/isian-kertas.ts';
import type { NilaiSpr } from './isian-spr.ts';

/** What the checks must know of the guarantee an SPR continues. */
export interface Dilanjutkan {
  readonly plafon: string;
  readonly tanggalAkhir: string;
  readonly jenisKur: string | null;
  readonly nomorTerpakai: readonly string[];
}

const urutan = new Map<string, number>([...formulirSpr.map(({ field }) => field), ...namaKertas].map((field, index) => [field, index]));

/** Findings in the order of the form, one a field: the first. */
export function menurutFormulirSpr(temuan: readonly Temuan[]): Temuan[] {
  const satu = new Map<string, Temuan>();
  for (const row of temuan) if (!satu.has(row.field)) satu.set(row.field, row);
  return [...satu.values()].sort((a, b) => (urutan.get(a.field) ?? 0) - (urutan.get(b.field) ?? 0));
}

/** Every blocking finding of the form, as the server will say it. */
export function temuanSpr(nilai: NilaiSpr, { nomorTerpakai }: Pick<Dilanjutkan, 'nomorTerpakai'>): Temuan[] {
  const isian = bersihkanNilai(kolomSpr, nilai);
  const temuan = periksaSpr(isian);
  if (isian.nomor_aplikasi && nomorTerpakai.includes(isian.nomor_aplikasi))
    temuan.push({ field: 'nomor_aplikasi', pesan: 'harus berbeda dari nomor aplikasi penjaminan yang dilanjutkan' });
  return menurutFormulirSpr(temuan);
}

/** What never blocks, by field, with its source. */
export function peringatanSpr(nilai: NilaiSpr, lama: Dilanjutkan): Readonly<Partial<Record<NamaSpr, string>>> {
  const rows: Partial<Record<string, string>> = {};
  for (const { field, pesan, sumber } of aturanSpr(bersihkanNilai(kolomSpr, nilai), lama))
    rows[field] = `${rows[field] ? `${rows[field]} ` : ''}${pesan} (${sumber})`;
  return rows;
}

/** How each group stands: findings a person was told, and whether nothing is missing in it. */
export function keadaanKelompokSpr(temuan: readonly Temuan[], tampak: readonly Temuan[]) {
  const jumlah = (rows: readonly Temuan[], kelompok: KelompokSpr) =>
    rows.filter((row) => formulirSpr.some((baris) => baris.field === row.field && baris.kelompok === kelompok)).length;
  return (Object.keys(kelompokSpr) as KelompokSpr[]).map((kelompok) => ({
    id: `kelompok-${kelompok}`,
    label: kelompokSpr[kelompok].label,
    findings: jumlah(tampak, kelompok),
    complete: jumlah(temuan, kelompok) === 0,
  }));
}
