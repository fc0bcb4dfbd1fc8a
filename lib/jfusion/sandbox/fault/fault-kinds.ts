import type { Operasi } from '../../contract/endpoints.ts';

/** Where on its way a call is spoilt. */
export const tempatGangguan = {
  sambungan: 'saat tersambung, sebelum satu bita pun dibaca',
  header: 'sesudah header permintaan dibaca',
  separuh_isi: 'sesudah separuh isi permintaan dibaca',
  sebelum_efek: 'sesudah permintaan dibaca, sebelum dicatat',
  sesudah_efek: 'sesudah dicatat, sebagai ganti jawaban',
  jawaban: 'sesudah dicatat, pada jawabannya sendiri',
} as const;
export type TempatGangguan = keyof typeof tempatGangguan;

/** What a kind of fault may be told besides; anything else given to it is refused. */
export type SetelanGangguan = 'message' | 'polos' | 'retryAfter' | 'ke' | 'status' | 'jedaMs' | 'selesai' | 'saat';

interface Row {
  readonly label: string;
  /** `isi`: other bytes in the place of the answer; `jalur`: the connection itself misbehaves; `pintu`: none is accepted */
  readonly cara: 'isi' | 'jalur' | 'pintu';
  /** the first is meant where none is named */
  readonly tempat: readonly TempatGangguan[];
  readonly setelan?: readonly SetelanGangguan[];
  /** none named: any call */
  readonly operasi?: readonly (Operasi | 'token')[];
}

const ENVELOPES = [
  'penjaminanBaru',
  'penjaminanSpr',
  'inquiryIjp',
  'pembayaranIjp',
  'requestKlaim',
  'uploadDokumen',
  'inquiryKlaim',
  'pengajuanSubrogasi',
  'pembayaranSubrogasi',
] as const;
const anywhere = ['sebelum_efek', 'sesudah_efek', 'header', 'separuh_isi'] as const;
const instead = ['sebelum_efek', 'sesudah_efek'] as const;

/** Every way the counterpart can be cruel, and where each makes sense. */
export const kinds = {
  reset: { label: 'sambungan direset', cara: 'jalur', tempat: [...anywhere, 'sambungan'] },
  fin: { label: 'sambungan ditutup tanpa jawaban', cara: 'jalur', tempat: [...anywhere, 'sambungan'] },
  hang: { label: 'tidak pernah menjawab', cara: 'jalur', tempat: anywhere },
  tutup: { label: 'tidak menerima sambungan untuk sementara', cara: 'pintu', tempat: ['sambungan'], setelan: ['jedaMs'] },
  truncated: { label: 'jawaban terpotong', cara: 'jalur', tempat: ['sebelum_efek', 'jawaban'] },
  tetes: { label: 'jawaban menetes satu bita demi satu bita', cara: 'jalur', tempat: ['jawaban'], setelan: ['jedaMs', 'selesai'] },
  basi: { label: 'sambungan ditutup diam-diam sesudah jawaban yang baik', cara: 'jalur', tempat: ['jawaban'], setelan: ['saat'] },
  ganda: { label: 'jawaban dikirim dua kali', cara: 'jalur', tempat: ['jawaban'] },
  sampah: { label: 'bita liar sesudah jawaban', cara: 'jalur', tempat: ['jawaban'] },
  html: { label: 'halaman HTML', cara: 'isi', tempat: instead },
  koma: { label: 'JSON dengan koma berlebih', cara: 'isi', tempat: ['jawaban'], operasi: [...ENVELOPES, 'token'] },
  terlalu_besar: { label: 'jawaban melewati batas ukuran', cara: 'isi', tempat: ['jawaban'] },
  http500: { label: 'HTTP 500', cara: 'isi', tempat: instead, setelan: ['message', 'polos'] },
  http502: { label: 'HTTP 502', cara: 'isi', tempat: instead, setelan: ['message', 'polos'] },
  http503: { label: 'HTTP 503', cara: 'isi', tempat: instead, setelan: ['message', 'polos'] },
  http429: { label: 'HTTP 429 dengan Retry-After', cara: 'isi', tempat: instead, setelan: ['message', 'polos', 'retryAfter'] },
  redirect: { label: 'dialihkan ke alamat lain', cara: 'isi', tempat: instead, setelan: ['ke'] },
  polos4xx: { label: 'HTTP 4xx tanpa amplop', cara: 'isi', tempat: instead, setelan: ['status'] },
  refuse: { label: 'ditolak', cara: 'isi', tempat: ['sebelum_efek'], setelan: ['message'] },
  rekening_lain: { label: 'jawaban menyebut rekening lain', cara: 'isi', tempat: ['jawaban'], operasi: ENVELOPES },
  tanpa_sertifikat: { label: 'jawaban tanpa sertifikat', cara: 'isi', tempat: ['jawaban'], operasi: ['penjaminanBaru', 'penjaminanSpr'] },
} as const satisfies Readonly<Record<string, Row>>;

export type JenisGangguan = keyof typeof kinds;
type Kinds<C extends Row['cara']> = { [J in JenisGangguan]: (typeof kinds)[J]['cara'] extends C ? J : never }[JenisGangguan];
export type JenisIsi = Kinds<'isi'>;
export type JenisJalur = Kinds<'jalur'>;

/** The row of a kind, by its general type. */
export function kindRow(jenis: JenisGangguan): Row {
  return kinds[jenis];
}
