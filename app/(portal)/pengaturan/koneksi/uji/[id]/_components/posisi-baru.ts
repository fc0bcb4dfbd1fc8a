import { labelPosisi, switchOf } from '#lib/koneksi/label-sakelar.ts';

type Sakelar = Readonly<Record<string, unknown>>;

/** One position in words. */
export interface PosisiKata {
  readonly sakelar: string;
  readonly label: string;
  readonly posisi: string;
}

/** Positions (moved away from the profile, by dotted path) that an earlier call did not have: what this one tried anew. */
export function posisiBaru(sebelum: Sakelar, kini: Sakelar): PosisiKata[] {
  const moved = Object.entries(kini).filter(([path, value]) => JSON.stringify(sebelum[path]) !== JSON.stringify(value));
  const back = Object.keys(sebelum).filter((path) => !(path in kini));
  return [
    ...moved.map(([path, value]) => ({ sakelar: path, label: switchOf(path)?.label ?? path, posisi: labelPosisi(path, value) })),
    ...back.map((path) => ({ sakelar: path, label: switchOf(path)?.label ?? path, posisi: 'kembali seperti di profil' })),
  ];
}
