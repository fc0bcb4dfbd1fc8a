import type { Temuan } from '#lib/errors.ts';
import { checkPayload, hasForbiddenCharacter, isCalendarDate } from '#lib/jfusion/contract/check.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { requestKlaimFields } from '#lib/jfusion/contract/klaim.ts';
import { toSen } from '#lib/rupiah.ts';
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

/** What is wrong with a required text that a person notes by hand, or null. */
export function salahTeks(value: string, max: number): string | null {
  if (!value) return 'wajib diisi';
  if (hasForbiddenCharacter(value)) return 'memuat karakter yang tidak dapat disimpan; hapus karakter itu';
  return value.length > max ? `paling panjang ${max} karakter` : null;
}

/** What is wrong with the day of something that has happened, or null. */
export function salahHari(value: string, now: Date): string | null {
  if (!isCalendarDate(value)) return value ? 'harus tanggal yang ada di kalender' : 'wajib diisi';
  return value > hariIni(now) ? 'tidak boleh sesudah hari ini' : null;
}

/** What is wrong with an amount (`nol`: may be nothing at all), or null. */
export function salahRupiah(value: string, { nol }: { readonly nol: boolean }): string | null {
  if (!value) return nol ? 'wajib diisi, tulis 0 bila tidak ada' : 'wajib diisi';
  if (!/^\d{1,16}(\.\d{1,2})?$/.test(value)) return 'harus nilai rupiah';
  return nol || toSen(value) > 0n ? null : 'harus lebih dari nol';
}

/** Findings of the fields that have one. */
export function temuanDari(salah: Readonly<Record<string, string | null>>): Temuan[] {
  return Object.entries(salah).flatMap(([field, pesan]) => (pesan ? [{ field, pesan }] : []));
}
