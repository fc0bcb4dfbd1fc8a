import { kolomPengajuan, type NamaKolom } from '#lib/covering/fields.ts';
import { type IsianPengajuan, isianDraf, KOREKSI_DRAF } from '#lib/covering/schema.ts';
import { drafKertas, type IsianKertas, type NamaKertas, nilaiKertas } from '#lib/kertas/isian-kertas.ts';

/** What stands in the form, as typed: every field, also hidden ones, empty where nothing was entered. */
export type Nilai = Record<NamaKolom | NamaKertas, string>;

/** Kind of the drafts of this form. */
export const JENIS_DRAF = 'pengajuan';

const LONGEST = 2000;

/** Every field of the form: what was given, else empty. */
export function lengkapkan(isian: IsianPengajuan & IsianKertas): Nilai {
  const kolom = Object.fromEntries(kolomPengajuan.map(({ field }) => [field, isian[field] ?? ''])) as Record<NamaKolom, string>;
  return { ...kolom, ...nilaiKertas(isian) };
}

/** A new filing begun from an earlier one: only what is worth copying; a branch that is not the person's own gives way to the default. */
export function salinan(bawaan: IsianPengajuan, lama: IsianPengajuan, unitSendiri: readonly string[]): Nilai {
  const disalin: Partial<Record<NamaKolom, string>> = { ...bawaan };
  for (const { field, salin } of kolomPengajuan) {
    const value = lama[field];
    if (salin && value !== undefined && (field !== 'kode_uker' || unitSendiri.includes(value))) disalin[field] = value;
  }
  return lengkapkan(disalin);
}

/** Whatever was filled in before, with what the portal fixes as it is fixed today. */
export function lanjutan(bawaan: IsianPengajuan, isian: IsianPengajuan & IsianKertas): Nilai {
  const nilai = lengkapkan(isian);
  for (const { field, tetap } of kolomPengajuan) if (tetap) nilai[field] = bawaan[field] ?? '';
  return nilai;
}

/** What a draft keeps: the fields exactly as typed, from which paper, and which filing they correct. Anything else a browser sends is dropped. */
export function keDraf(input: Readonly<Record<string, string>>, koreksiDariId: string | null): Record<string, string> {
  const isi: Record<string, string> = drafKertas(input);
  for (const { field } of kolomPengajuan) {
    const value = input[field];
    if (value) isi[field] = value.slice(0, LONGEST);
  }
  if (koreksiDariId) isi[KOREKSI_DRAF] = koreksiDariId;
  return isi;
}

/** A draft back as what was typed. */
export const dariDraf = isianDraf;
