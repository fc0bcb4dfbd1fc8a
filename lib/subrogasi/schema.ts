import type { Temuan } from '#lib/errors.ts';
import { checkPayload } from '#lib/jfusion/contract/check.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { subrogasiFields } from '#lib/jfusion/contract/subrogasi.ts';
import { formatRupiah, toSen } from '#lib/rupiah.ts';
import { hariIni } from '#lib/tanggal.ts';
import { adalahNilai, type DasarBagian, hitungBagian } from './hitung-bagian.ts';

type NamaSubrogasi = Exclude<(typeof subrogasiFields)[number]['name'], 'partner_reference_id'>;
type NamaDijamin = 'no_rekening' | 'nomor_aplikasi' | 'nomor_sertifikat';
/**
 * An instalment as a person fills it in; account, application and certificate are the claim's own. `nilai_tertagih` (what the
 * debtor paid) stays in the book: the contract has no field for it.
 */
export type IsianAngsuran = Readonly<Partial<Record<Exclude<NamaSubrogasi, NamaDijamin> | 'nilai_tertagih', string>>>;

/** The contract's rows of either subrogasi call but its reference, which is ours to make. */
export const kolomSubrogasi: readonly (FieldRow & { readonly name: NamaSubrogasi })[] = subrogasiFields.filter(
  (row) => row.name !== 'partner_reference_id',
);

/** Every blocking finding of an instalment: the contract's fields, and a transfer that has happened. */
export function periksaAngsuran(isian: Readonly<Partial<Record<NamaSubrogasi, string>>>, now: Date): Temuan[] {
  const temuan: Temuan[] = checkPayload(kolomSubrogasi, isian);
  const salah = temuan.some((row) => row.field === 'tgl_referensi_pembayaran');
  if (!salah && (isian.tgl_referensi_pembayaran ?? '') > hariIni(now))
    temuan.push({ field: 'tgl_referensi_pembayaran', pesan: 'tidak boleh sesudah hari ini' });
  return temuan;
}

/** Where what is sent of a collection leaves the bounds of the agreement; a sentence part to stand behind its label. */
export function periksaBagian(isian: IsianAngsuran, dasar: Omit<DasarBagian, 'tertagih'>): Temuan[] {
  const nilai = isian.nilai_subrogasi ?? '';
  const tertagih = isian.nilai_tertagih ?? '';
  const bagian = hitungBagian({ ...dasar, tertagih });
  const temuan: Temuan[] = [];
  if (!bagian) temuan.push({ field: 'nilai_tertagih', pesan: tertagih ? 'harus nilai rupiah lebih dari nol' : 'wajib diisi' });
  if (!adalahNilai(nilai)) return temuan;
  const kurangDari = (a: string, b: string) => toSen(a) < toSen(b);
  const salah = (pesan: string) => [...temuan, { field: 'nilai_subrogasi', pesan }];
  if (kurangDari(dasar.sisa, nilai)) return salah(`melebihi sisa yang dapat dipulihkan, ${formatRupiah(dasar.sisa)}`);
  if (!bagian) return temuan;
  if (kurangDari(bagian.paling_banyak, nilai))
    return salah(`melebihi bagian Jamkrindo dari yang tertagih, paling banyak ${formatRupiah(bagian.paling_banyak)}`);
  if (kurangDari(nilai, bagian.paling_sedikit))
    return salah(`kurang dari bagian Jamkrindo menurut perjanjian, paling sedikit ${formatRupiah(bagian.paling_sedikit)}`);
  return temuan;
}
