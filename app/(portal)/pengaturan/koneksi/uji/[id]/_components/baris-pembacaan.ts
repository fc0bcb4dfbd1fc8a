import { labelPosisi, posisiBawaan, switchOf } from '#lib/koneksi/label-sakelar.ts';
import { berbeda, type TemuanUji } from '#lib/koneksi/uji/temuan-uji.ts';
import type { BarisPembacaan } from './pembacaan.tsx';

const cara = { panggilan: 'panggilan', orang: 'jawaban orang', tidak_diuji: 'tidak diuji' } as const;
const urutan = (row: TemuanUji): number => (berbeda(row) ? 0 : row.cara === 'tidak_diuji' ? 2 : 1);

/** Readings in words: those that differ first, those never tested last, else in the order of the table of switches. */
export function barisPembacaan(temuan: readonly TemuanUji[]): BarisPembacaan[] {
  return temuan
    .toSorted((a, b) => urutan(a) - urutan(b))
    .map((row) => ({
      sakelar: row.sakelar,
      label: switchOf(row.sakelar)?.label ?? row.sakelar,
      bawaan: labelPosisi(row.sakelar, posisiBawaan(row.sakelar)),
      sekarang: labelPosisi(row.sakelar, row.sekarang),
      ditemukan: row.cara === 'tidak_diuji' ? '–' : labelPosisi(row.sakelar, row.ditemukan),
      cara: cara[row.cara],
      bukti: row.bukti,
      keterangan: row.keterangan,
      beda: berbeda(row),
    }));
}

interface Tanya {
  readonly pilihan: readonly { readonly nilai: unknown; readonly label: string }[];
  readonly usul: unknown;
  readonly jawaban: unknown;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Number of the choice the calls speak for; null where they speak for none. */
export function usulKe({ pilihan, usul }: Pick<Tanya, 'pilihan' | 'usul'>): number | null {
  const at = pilihan.findIndex(({ nilai }) => same(nilai, usul));
  return at < 0 ? null : at;
}

/** The words of the choice that was made. */
export function labelJawaban({ pilihan, jawaban }: Pick<Tanya, 'pilihan' | 'jawaban'>): string {
  return pilihan.find(({ nilai }) => same(nilai, jawaban))?.label ?? JSON.stringify(jawaban);
}
