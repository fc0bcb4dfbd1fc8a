import { type NamaKertas, nilaiKertas } from '#lib/kertas/isian-kertas.ts';
import { kolomAngsuran } from '#lib/subrogasi/fields.ts';
import { type DasarBagian, hitungBagian } from '#lib/subrogasi/hitung-bagian.ts';
import type { IsianAngsuran } from '#lib/subrogasi/schema.ts';

export type Isian = Readonly<Record<keyof IsianAngsuran | NamaKertas, string>>;
export type Dasar = Omit<DasarBagian, 'tertagih'>;

/** The form as it begins: what is known filled in, the rest empty. Whole rupiah stand without sen. */
export function awalIsian(isi: IsianAngsuran): Isian {
  const kolom = Object.fromEntries(
    kolomAngsuran.map(({ field, kind }) => {
      const nilai = isi[field] ?? '';
      return [field, kind === 'rupiah' ? nilai.replace(/\.00$/, '') : nilai];
    }),
  ) as Record<keyof IsianAngsuran, string>;
  return { ...kolom, ...nilaiKertas({}) };
}

/** The form after one change: what is sent follows what was collected until a person writes another amount. */
export function gantiIsian(lama: Isian, baru: Isian, dasar: Dasar): Isian {
  if (baru.nilai_tertagih === lama.nilai_tertagih) return baru;
  const usul = (tertagih: string) => hitungBagian({ ...dasar, tertagih })?.usul.replace(/\.00$/, '') ?? '';
  const mengikuti = lama.nilai_subrogasi === '' || lama.nilai_subrogasi === usul(lama.nilai_tertagih);
  return mengikuti ? { ...baru, nilai_subrogasi: usul(baru.nilai_tertagih) } : baru;
}

/** A percentage as it is read: "70.00" → "70 %", "33.33" → "33,33 %". */
export function formatPersen(persen: string): string {
  return `${persen.replace(/\.?0+$/, '').replace('.', ',')} %`;
}
