import type { Temuan } from '#lib/errors.ts';
import { checkPayload } from '#lib/jfusion/contract/check.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { requestKlaimFields } from '#lib/jfusion/contract/klaim.ts';
import { hariIni } from '#lib/tanggal.ts';

type NamaKlaim = Exclude<(typeof requestKlaimFields)[number]['name'], 'partner_reference_id'>;
/** A claim as a person fills it in; account, application and certificate are the guarantee's own. */
export type IsianKlaim = Readonly<Partial<Record<Exclude<NamaKlaim, 'no_rekening' | 'nomor_aplikasi' | 'nomor_sertifikat'>, string>>>;

/** The contract's rows of a claim but its reference, which is ours to make. */
export const kolomKlaim: readonly (FieldRow & { readonly name: NamaKlaim })[] = requestKlaimFields.filter(
  (row) => row.name !== 'partner_reference_id',
);

/** Every blocking finding of a claim: the contract's fields, and `tgl_spk` in the current year of Jakarta (contract section 3). */
export function periksaKlaim(isian: Readonly<Partial<Record<NamaKlaim, string>>>, now: Date): Temuan[] {
  const temuan: Temuan[] = checkPayload(kolomKlaim, isian);
  const tahun = hariIni(now).slice(0, 4);
  const salah = temuan.some((row) => row.field === 'tgl_spk');
  if (!salah && isian.tgl_spk?.slice(0, 4) !== tahun) temuan.push({ field: 'tgl_spk', pesan: `harus tanggal dalam tahun ${tahun}` });
  return temuan;
}
