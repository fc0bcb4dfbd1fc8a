import { drafKertas, type IsianKertas, type NamaKertas, nilaiKertas } from '#lib/kertas/isian-kertas.ts';
import { kolomKlaimIsian, type NamaKlaimIsian } from '#lib/klaim/fields.ts';
import type { IsianKlaim } from '#lib/klaim/schema.ts';

/** What stands in the form, as typed: every field, empty where nothing was entered. */
export type Nilai = Record<NamaKlaimIsian | NamaKertas, string>;

/** Kind of the drafts of this form. */
export const JENIS_DRAF = 'klaim';

/** What a draft is about: the guarantee, and the claim it corrects. */
export interface Tentang {
  readonly penjaminanId: string;
  readonly koreksiDariId: string | null;
}

/** Keys under which a draft remembers what it is about; no field bears these names. */
const PENJAMINAN = 'penjaminan_id';
const KOREKSI = 'koreksi_dari';

/** Every field of the form: what was given, else empty. */
export function lengkapkan(isian: IsianKlaim & IsianKertas): Nilai {
  const kolom = Object.fromEntries(kolomKlaimIsian.map(({ field }) => [field, isian[field] ?? ''])) as Record<NamaKlaimIsian, string>;
  return { ...kolom, ...nilaiKertas(isian) };
}

/** What a draft keeps: the fields exactly as typed, and what they are about. Anything else a browser sends is dropped. */
export function keDraf(input: Readonly<Record<string, string>>, { penjaminanId, koreksiDariId }: Tentang): Record<string, string> {
  const isi: Record<string, string> = { [PENJAMINAN]: penjaminanId, ...drafKertas(input) };
  for (const { field } of kolomKlaimIsian) {
    const value = input[field];
    if (value) isi[field] = value;
  }
  if (koreksiDariId) isi[KOREKSI] = koreksiDariId;
  return isi;
}

/** Whether a draft is about this guarantee and this correction. */
export function tentangIni(isi: Readonly<Record<string, string>>, { penjaminanId, koreksiDariId }: Tentang): boolean {
  return isi[PENJAMINAN] === penjaminanId && (isi[KOREKSI] ?? null) === koreksiDariId;
}

/** Where a draft is taken up again. */
export function alamatDraf(isi: Readonly<Record<string, string>>): string {
  return isi[KOREKSI] ? `/klaim/baru?koreksi=${isi[KOREKSI]}` : `/klaim/baru?sertifikat=${isi[PENJAMINAN] ?? ''}`;
}
