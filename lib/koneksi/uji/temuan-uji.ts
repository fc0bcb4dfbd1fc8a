import { z } from 'zod';

const temuan = z.object({
  sakelar: z.string(),
  sekarang: z.unknown(),
  ditemukan: z.unknown(),
  cara: z.enum(['panggilan', 'orang', 'tidak_diuji']),
  bukti: z.number().int().nullable(),
  keterangan: z
    .string()
    .nullish()
    .transform((text) => text ?? null),
});

/** One reading of a UAT run: where a switch stood, where it was found, how that is known, and the number of the call that proves it. */
export type TemuanUji = z.output<typeof temuan>;

/** The readings of a run, as column `uji.temuan` holds them. */
export function bacaTemuan(json: unknown): TemuanUji[] {
  return z.array(temuan).parse(json);
}

/** Whether a reading says something else than where the switch stands. */
export function berbeda({ cara, sekarang, ditemukan }: TemuanUji): boolean {
  return cara !== 'tidak_diuji' && JSON.stringify(sekarang) !== JSON.stringify(ditemukan);
}
