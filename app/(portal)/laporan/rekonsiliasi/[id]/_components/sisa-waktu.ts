import type { Rekonsiliasi } from '#lib/laporan/baca-rekonsiliasi.ts';

/** Answers before a rate is told. */
const CUKUP = 5;

/** About how long the questions still take, ms, by the pace of the answers so far; null while too few came. */
export function sisaWaktu({ baris, dibuatPada }: Pick<Rekonsiliasi, 'baris' | 'dibuatPada'>): number | null {
  const jawaban = baris.flatMap(({ dijawabPada, surat }) => (dijawabPada && surat ? [dijawabPada.getTime()] : []));
  const menunggu = baris.filter(({ kelas }) => kelas === 'menunggu').length;
  if (jawaban.length < CUKUP || menunggu === 0) return null;
  return Math.max(1_000, ((Math.max(...jawaban) - dibuatPada.getTime()) / jawaban.length) * menunggu);
}
