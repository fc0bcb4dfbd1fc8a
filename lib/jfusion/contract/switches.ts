import type { Operasi } from './endpoints.ts';

/** One open point of the partner document (contract section 0): what a person reads about it, and what hangs on it. */
export interface SwitchRow {
  /** dotted path in the profile */
  readonly path: string;
  readonly label: string;
  readonly why: string;
  /** positions to choose from, the default first; null where the value is a list, a table or a number (`kind` says which) */
  readonly positions: readonly { readonly value: string | boolean | number; readonly label: string }[] | null;
  readonly kind: 'choice' | 'salt' | 'fields' | 'claimCodes' | 'replay';
  /** operations whose frozen bytes (method, address or body) depend on it; empty where it is read only while sending or answering */
  readonly freezes: readonly Operasi[];
}

const jsonOperations: readonly Operasi[] = [
  'penjaminanBaru',
  'penjaminanSpr',
  'pembayaranIjp',
  'requestKlaim',
  'pengajuanSubrogasi',
  'pembayaranSubrogasi',
  'inquiryIjp',
  'inquiryKlaim',
];
const inquiries: readonly Operasi[] = ['inquiryIjp', 'inquiryKlaim'];

/** Every switch of the profile, in the order a page shows them. A test holds this table against `profileSchema`. */
export const switches: readonly SwitchRow[] = [
  {
    path: 'token.auth',
    label: 'Tempat kredensial saat meminta token',
    why: 'Tabel token dalam dokumen mitra saling bertentangan.',
    kind: 'choice',
    positions: [
      { value: 'body', label: 'di isi permintaan' },
      { value: 'basic', label: 'di header Authorization (Basic)' },
      { value: 'both', label: 'di keduanya' },
    ],
    freezes: [],
  },
  {
    path: 'signature.mode',
    label: 'Mode tanda tangan',
    why: 'Dokumen mitra menulis "PSS atau PKCS" tanpa menentukan.',
    kind: 'choice',
    positions: [
      { value: 'pss', label: 'RSA-PSS' },
      { value: 'pkcs1', label: 'PKCS#1 v1.5' },
    ],
    freezes: [],
  },
  {
    path: 'signature.saltLength',
    label: 'Panjang salt tanda tangan PSS',
    why: 'Contoh Go memakai salt terpanjang, Python dan PHP 32 bita.',
    kind: 'salt',
    positions: [
      { value: 'digest', label: '32 bita (sepanjang SHA-256)' },
      { value: 'max', label: 'terpanjang (222 bita untuk 2048 bit)' },
    ],
    freezes: [],
  },
  {
    path: 'signature.onGet',
    label: 'Inquiry ditandatangani',
    why: 'Tabel header inquiry tidak memuat Signature, penjelasannya mewajibkan.',
    kind: 'choice',
    positions: [
      { value: true, label: 'ya' },
      { value: false, label: 'tidak' },
    ],
    freezes: [],
  },
  {
    path: 'signature.upload',
    label: 'Yang ditandatangani pada upload dokumen',
    why: 'Dokumen mitra tidak menyebut apa yang ditandatangani pada multipart.',
    kind: 'choice',
    positions: [
      { value: 'body', label: 'seluruh isi multipart' },
      { value: 'fields', label: 'JSON dari bagian teks' },
      { value: 'empty', label: 'isi kosong' },
      { value: 'none', label: 'tanpa tanda tangan' },
    ],
    freezes: [],
  },
  {
    path: 'inquiry.transport',
    label: 'Cara mengirim inquiry',
    why: 'Dokumen mitra menulis GET dengan isi JSON, yang dapat dibuang oleh perantara.',
    kind: 'choice',
    positions: [
      { value: 'get-body', label: 'GET dengan isi' },
      { value: 'get-query', label: 'GET dengan parameter alamat' },
      { value: 'post', label: 'POST' },
    ],
    freezes: inquiries,
  },
  {
    path: 'inquiry.signatureInBody',
    label: 'Inquiry IJP membawa field signature',
    why: 'Tabel inquiry IJP memuat field signature, contohnya tidak.',
    kind: 'choice',
    positions: [
      { value: false, label: 'tidak' },
      { value: true, label: 'ya' },
    ],
    freezes: [],
  },
  {
    path: 'json.spacing',
    label: 'Spasi dalam JSON',
    why: 'Contoh kanonik dokumen mitra menyisakan spasi.',
    kind: 'choice',
    positions: [
      { value: 'compact', label: 'tanpa spasi' },
      { value: 'spaced', label: 'dengan spasi' },
    ],
    freezes: jsonOperations,
  },
  {
    path: 'names.penjaminanBaru',
    label: 'Nama nomor aplikasi pada penjaminan baru',
    why: 'Tabel dan contoh memakai nama yang berbeda.',
    kind: 'choice',
    positions: [
      { value: 'nomor_aplikasi', label: 'nomor_aplikasi' },
      { value: 'no_aplikasi', label: 'no_aplikasi' },
    ],
    freezes: ['penjaminanBaru'],
  },
  {
    path: 'names.klaimSertifikat',
    label: 'Nama nomor sertifikat pada request klaim',
    why: 'Tabel dan contoh memakai nama yang berbeda.',
    kind: 'choice',
    positions: [
      { value: 'nomor_sertifikat', label: 'nomor_sertifikat' },
      { value: 'no_sertifikat', label: 'no_sertifikat' },
    ],
    freezes: ['requestKlaim'],
  },
  {
    path: 'names.ijpReferensi',
    label: 'Nama referensi pada pembayaran IJP',
    why: 'Tabel dan contoh memakai nama yang berbeda.',
    kind: 'choice',
    positions: [
      { value: 'no_referensi_pembayaran', label: 'no_referensi_pembayaran' },
      { value: 'no_referensi_pembayaran_ijp', label: 'no_referensi_pembayaran_ijp' },
    ],
    freezes: ['pembayaranIjp'],
  },
  {
    path: 'extra.noTelepon',
    label: 'no_telepon ikut pada penjaminan baru',
    why: 'Hanya ada di contoh, tidak di tabel.',
    kind: 'choice',
    positions: [
      { value: false, label: 'tidak' },
      { value: true, label: 'ya' },
    ],
    freezes: ['penjaminanBaru'],
  },
  {
    path: 'extra.noRekeningPembayaranIjp',
    label: 'no_rekening_pembayaran_ijp ikut pada pembayaran IJP',
    why: 'Hanya ada di contoh, tidak di tabel.',
    kind: 'choice',
    positions: [
      { value: false, label: 'tidak' },
      { value: true, label: 'ya' },
    ],
    freezes: ['pembayaranIjp'],
  },
  {
    path: 'numbers.asString',
    label: 'Angka yang ditulis sebagai teks',
    why: 'Jenis nilai di tabel dan contoh berbeda untuk beberapa field.',
    kind: 'fields',
    positions: null,
    freezes: jsonOperations,
  },
  {
    path: 'upload.documentCode',
    label: 'Tempat kode dokumen klaim',
    why: 'Upload tidak punya field untuk kode dokumen.',
    kind: 'choice',
    positions: [
      { value: 'filename', label: 'di nama berkas (001_<no_rekening>.pdf)' },
      { value: 'field', label: 'field kode_dokumen' },
    ],
    freezes: ['uploadDokumen'],
  },
  {
    path: 'sertifikat.saat',
    label: 'Sertifikat diberikan',
    why: 'Dokumen mitra menjawab pengajuan dengan sertifikat, paparannya memberi setelah IJP dibayar.',
    kind: 'choice',
    positions: [
      { value: 'langsung', label: 'langsung bersama jawaban pengajuan' },
      { value: 'setelah_bayar', label: 'setelah IJP dibayar' },
    ],
    freezes: [],
  },
  {
    path: 'klaim.kode',
    label: 'Arti kode jawaban klaim',
    why: 'Kode jawaban inquiry klaim tidak pernah dijelaskan.',
    kind: 'claimCodes',
    positions: null,
    freezes: [],
  },
  {
    path: 'ijp.labels',
    label: 'Arti angka pada jawaban pembayaran IJP',
    why: 'Keterangan dan contoh di dokumen mitra bertentangan.',
    kind: 'choice',
    positions: [
      { value: 'doc', label: 'pembayaran_ijp = tagihan, nilai_penagihan = dibayar' },
      { value: 'swapped', label: 'pembayaran_ijp = dibayar, nilai_penagihan = tagihan' },
    ],
    freezes: [],
  },
  {
    path: 'paths.ijpPembayaran',
    label: 'Alamat pembayaran IJP',
    why: 'Contoh curl dokumen mitra memakai alamat lain.',
    kind: 'choice',
    positions: [
      { value: '/ijp/pembayaran', label: '/ijp/pembayaran' },
      { value: '/ijpbayar', label: '/ijpbayar' },
    ],
    freezes: ['pembayaranIjp'],
  },
  {
    path: 'response.verify',
    label: 'Tanda tangan jawaban diperiksa',
    why: 'Tanda tangan pada jawaban disebut, tetapi tidak dijelaskan.',
    kind: 'choice',
    positions: [
      { value: 'off', label: 'tidak' },
      { value: 'rsa', label: 'ya, dengan kunci publik Jamkrindo' },
    ],
    freezes: [],
  },
  {
    path: 'replay',
    label: 'Pengiriman ulang terbukti aman',
    why: 'Tidak ada yang menjamin bahwa referensi yang berulang dikenali Jamkrindo.',
    kind: 'replay',
    positions: null,
    freezes: [],
  },
];
