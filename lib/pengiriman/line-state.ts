import { db } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';

/** How the line to the guarantor stands: the last answer, since when nothing went wrong, and whether the sender runs at all. */
export interface LineState {
  readonly jawabanTerakhir: { readonly pada: Date; readonly milidetik: number } | null;
  readonly lancarSejak: Date | null;
  /** the newest attempt has no answer: since when */
  readonly takDijawabSejak: Date | null;
  /** since when no worker holds the line; null while one does */
  readonly pengirimMatiSejak: Date | null;
}

/** Attempts looked at, the newest first. */
const DILIHAT = 200;

/** Reads the line's state from its lease and its latest attempts. It names no person, so every role may see it. */
export async function lineState(now: Date = new Date()): Promise<LineState> {
  const [sewa, percobaan] = await Promise.all([
    db().sewa_jalur.findUnique({ where: { id: 1 } }),
    db().percobaan.findMany({
      where: { hasil: { not: null } },
      orderBy: { id: 'desc' },
      take: DILIHAT,
      select: { mulai: true, selesai: true, hasil: true },
    }),
  ]);
  const answered = percobaan.map(({ mulai, selesai, hasil }) => ({
    mulai,
    selesai: selesai ?? mulai,
    baik: hasil === 'berhasil' || hasil === 'ditolak',
  }));
  const last = answered.find((row) => row.baik);
  const trouble = answered.findIndex((row) => !row.baik);
  const smooth = trouble === -1 ? answered : answered.slice(0, trouble);
  return {
    jawabanTerakhir: last ? { pada: last.selesai, milidetik: last.selesai.getTime() - last.mulai.getTime() } : null,
    lancarSejak: smooth.at(-1)?.selesai ?? null,
    takDijawabSejak: trouble === 0 ? (answered[0]?.selesai ?? null) : null,
    pengirimMatiSejak: sewa && now.getTime() - sewa.sampai.getTime() > interval('handover') ? sewa.sampai : null,
  };
}
