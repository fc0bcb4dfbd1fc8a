import type { Temuan } from '#lib/errors.ts';
import { checkPayload } from '#lib/jfusion/contract/check.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { subrogasiFields } from '#lib/jfusion/contract/subrogasi.ts';
import { hariIni } from '#lib/tanggal.ts';

type NamaSubrogasi = Exclude<(typeof subrogasiFields)[number]['name'], 'partner_reference_id'>;
/** An instalment as a person fills it in; account, application and certificate are the claim's own. */
export type IsianAngsuran = Readonly<
  Partial<Record<Exclude<NamaSubrogasi, 'no_rekening' | 'nomor_aplikasi' | 'nomor_sertifikat'>, string>>
>;

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
