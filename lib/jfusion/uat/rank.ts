import type { Verdict } from '../outcome.ts';
import type { HttpExchange } from '../transport.ts';

/** How far a call got at the counterpart; only `diterima` is ever concluded from. */
export const RANK = { tanpaJawaban: 0, alamat: 1, kosong: 2, akses: 3, bentuk: 4, isi: 5, diterima: 6 } as const;

/** Accepted > refused for its content > refused for its form > for its signature > without a word > for its address > nothing. */
export function rankOf({ status }: Pick<HttpExchange, 'status'>, { outcome, reason }: Verdict): number {
  if (outcome === 'berhasil') return RANK.diterima;
  if (reason === 'refused') return status === 400 ? RANK.bentuk : RANK.isi;
  if (status === 401 || status === 403) return RANK.akses;
  if (status === 400 || status === 409 || status === 422) return RANK.kosong;
  if (status === 404 || status === 405 || status === 413 || status === 415) return RANK.alamat;
  return RANK.tanpaJawaban;
}

const sentences: Readonly<Record<number, string>> = {
  [RANK.diterima]: 'Diterima Jamkrindo.',
  [RANK.isi]: 'Terbaca oleh Jamkrindo dan ditolak karena isinya',
  [RANK.bentuk]: 'Ditolak Jamkrindo karena bentuk permintaannya',
  [RANK.akses]: 'Ditolak Jamkrindo: token atau tanda tangan tidak diterima',
  [RANK.kosong]: 'Ditolak tanpa penjelasan',
  [RANK.alamat]: 'Alamat atau cara kirimnya tidak dilayani',
  [RANK.tanpaJawaban]: 'Tidak ada jawaban yang dapat dibaca',
};

/** One sentence on a call of a test. */
export function sentenceOf(rank: number, status: number | null): string {
  const text = sentences[rank] ?? '';
  if (rank === RANK.diterima) return text;
  return status === null ? `${text}.` : `${text} (HTTP ${status}).`;
}
