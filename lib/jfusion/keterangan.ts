import { type Endpoint, endpoints, type Operasi } from './contract/endpoints.ts';
import type { Reason } from './outcome.ts';

interface Facts {
  readonly operasi: Operasi;
  readonly reason: Reason;
  readonly httpStatus: number | null;
}
type Sentence = (facts: { readonly label: string; readonly http: string; readonly lanjut: string; readonly effect: boolean }) => string;

const MEND = 'pengiriman berhenti sampai pengaturan koneksi diperbaiki';

/** Every sentence says what happened and, behind the semicolon, what is next. `lanjut` is what follows an unknown outcome. */
export const sentences: Record<Reason, Sentence> = {
  accepted: ({ label, effect }) =>
    effect ? `${label} diterima Jamkrindo; tidak ada yang perlu dilakukan.` : `${label} dijawab Jamkrindo; hasilnya sudah tersedia.`,
  accepted_without_certificate: ({ label }) => `${label} diterima Jamkrindo, nomor sertifikatnya menyusul; tunggu sampai IJP dibayar.`,
  refused: ({ label, effect }) => `${label} ditolak Jamkrindo; baca alasannya, perbaiki datanya, lalu ${effect ? 'ajukan' : 'minta'} lagi.`,
  no_connection: () => 'J-FUSION tidak dapat dihubungi, belum ada yang terkirim; akan dicoba lagi otomatis.',
  tls_untrusted: () =>
    'Sambungan aman ke J-FUSION tidak terjalin, belum ada yang terkirim; periksa alamat dan sertifikat server pada halaman koneksi.',
  cut_before_sent: () => 'Sambungan terputus sebelum data selesai dikirim; akan dikirim lagi otomatis.',
  stopped_before_sent: () => 'Pengiriman dihentikan sebelum data keluar; akan dikirim lagi otomatis.',
  body_broken: () =>
    'Berkas yang dikirim tidak lagi sama dengan yang diajukan, jadi pengiriman dihentikan sebelum utuh; surat akan ditahan.',
  no_token: ({ http }) => `Token J-FUSION belum didapat${http}, belum ada yang terkirim; akan dicoba lagi otomatis.`,
  token_refused: ({ http }) =>
    `J-FUSION menolak memberi token${http}, belum ada yang terkirim; ${MEND} (client ID, client secret, dan alamat).`,
  http_401: () => `J-FUSION tetap menolak token atau tanda tangan (HTTP 401); ${MEND} (kredensial dan kunci).`,
  http_403: () => `J-FUSION menolak akses (HTTP 403); ${MEND} (izin mitra dan alamat IP).`,
  http_429: () => 'J-FUSION meminta jeda karena terlalu banyak permintaan (HTTP 429); pengiriman dilanjutkan otomatis setelah jeda.',
  letter_not_taken: ({ label, http }) =>
    `${label} tidak dapat diterima J-FUSION tanpa penjelasan${http}; surat ditahan sampai administrator memeriksa profil koneksi.`,
  deadline: ({ lanjut }) => `J-FUSION tidak menjawab pada waktunya; ${lanjut}.`,
  connection_lost: ({ lanjut }) => `Sambungan terputus setelah data dikirim; ${lanjut}.`,
  stopped: ({ lanjut }) => `Pengiriman dihentikan setelah data keluar; ${lanjut}.`,
  answer_cut: ({ lanjut }) => `Jawaban J-FUSION terpotong di tengah jalan; ${lanjut}.`,
  answer_too_large: ({ lanjut }) => `Jawaban J-FUSION terlalu besar untuk dibaca; ${lanjut}.`,
  foreign_answer: ({ http, lanjut }) => `Jawaban yang datang bukan jawaban J-FUSION yang dikenal${http}; ${lanjut}.`,
  redirected: ({ http, lanjut }) => `J-FUSION mengalihkan ke alamat lain${http} dan pengalihan tidak diikuti; ${lanjut}.`,
  server_error: ({ http, lanjut }) => `J-FUSION sedang terganggu${http}; ${lanjut}.`,
  contradiction: ({ http, lanjut }) => `Jawaban J-FUSION bertentangan dengan dirinya sendiri${http}; ${lanjut}.`,
  answer_signature: ({ lanjut }) => `Tanda tangan pada jawaban tidak ada atau tidak cocok dengan kunci Jamkrindo; ${lanjut}.`,
  other_account: ({ lanjut }) => `Jawaban J-FUSION menyebut rekening atau aplikasi lain; ${lanjut}.`,
  no_certificate: ({ lanjut }) => `J-FUSION menjawab berhasil tetapi tanpa nomor sertifikat; ${lanjut}.`,
  unreadable_certificate: ({ lanjut }) => `Nomor sertifikat dalam jawaban J-FUSION tidak terbaca; ${lanjut}.`,
  unreadable_rows: ({ lanjut }) => `Isi jawaban J-FUSION tidak dapat dibaca; ${lanjut}.`,
  not_a_document: ({ lanjut }) => `Yang diterima bukan dokumen PDF yang utuh; ${lanjut}.`,
  unsafe_document: ({ lanjut }) => `Dokumen yang diterima memuat program atau lampiran sehingga tidak disimpan; ${lanjut}.`,
};

/** What happened and what is next, in one Indonesian sentence for whoever filed the letter. */
export function keterangan({ operasi, reason, httpStatus }: Facts): string {
  const { label, effect } = endpoints[operasi] as Endpoint;
  const lanjut = effect
    ? 'belum pasti apakah sudah tercatat di Jamkrindo, jadi jangan diajukan ulang dan tunggu hasil pemeriksaan'
    : 'tidak ada data yang berubah dan permintaan ini boleh diulang';
  return sentences[reason]({ label, effect, http: httpStatus === null ? '' : ` (HTTP ${httpStatus})`, lanjut });
}
