import type { CodeList } from '#lib/jfusion/contract/codes.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';

/** One field of a reference form: how it is checked, called and explained. `kind` picks the input. */
export interface KolomReferensi {
  readonly baris: FieldRow;
  readonly label: string;
  readonly kind: 'teks' | 'tanggal' | 'angka' | 'pilihan';
  /** what the value does, in a sentence */
  readonly jelas?: string;
  readonly satuan?: string;
  readonly pilihan?: CodeList;
}

const yaTidak: CodeList = [
  { kode: 'ya', label: 'Ya' },
  { kode: 'tidak', label: 'Tidak' },
];
const teks = (name: string, label: string, max: number, lain: Partial<KolomReferensi> = {}, required = true): KolomReferensi => ({
  baris: { name, wire: 'string', max, required },
  label,
  kind: 'teks',
  ...lain,
});
const tanggal = (name: string, label: string, required: boolean, jelas?: string): KolomReferensi => ({
  baris: { name, wire: 'date', required },
  label,
  kind: 'tanggal',
  ...(jelas && { jelas }),
});
const bulat = (name: string, label: string, satuan: string, jelas: string): KolomReferensi => ({
  baris: { name, wire: 'integer', max: 3, min: '1', required: true },
  label,
  kind: 'angka',
  ...(satuan && { satuan }),
  jelas,
});
const persen = (name: string, label: string, jelas: string): KolomReferensi => ({
  baris: { name, wire: 'number', max: 3, decimals: 2, min: '0', required: true },
  label,
  kind: 'angka',
  satuan: '%',
  jelas,
});
const pilihan = (name: string, label: string, daftar: CodeList, jelas: string): KolomReferensi => ({
  baris: { name, wire: 'string', required: true, codes: daftar },
  label,
  kind: 'pilihan',
  pilihan: daftar,
  jelas,
});
const masa = [
  tanggal('berlaku_dari', 'Berlaku dari', true),
  tanggal('berlaku_sampai', 'Berlaku sampai', false, 'Hari terakhir berlaku. Kosong berarti tanpa batas.'),
];

/** Name, number and validity of an agreement. */
export const kolomPerjanjian: readonly KolomReferensi[] = [
  teks('nomor', 'Nomor PKS', 100),
  ...masa,
  teks('sumber', 'Sumber', 300, { jelas: 'Dari mana angka di bawah diambil, misalnya pasal atau lampiran PKS.' }),
];

/** Parameters of an agreement, each with the sentence that says what it does. */
export const parameterPerjanjian: readonly KolomReferensi[] = [
  persen('coverage_persen', 'Coverage', 'Bagian tunggakan yang ditanggung Jamkrindo. Klaim paling banyak sebesar persen ini dari plafon.'),
  pilihan(
    'klaim_dengan_bunga',
    'Klaim menghitung bunga',
    yaTidak,
    'Bila ya, tunggakan pokok dan bunga sama-sama dijamin; bila tidak, hanya pokok.',
  ),
  bulat(
    'klaim_batas_bulan',
    'Batas pengajuan klaim',
    'bulan',
    'Klaim diajukan paling lambat sekian bulan sesudah perjanjian kredit berakhir.',
  ),
  bulat(
    'klaim_dokumen_tanggal',
    'Tanggal batas dokumen',
    '',
    'Dokumen klaim sudah lengkap dikirim paling lambat tanggal ini di bulan berikutnya.',
  ),
  bulat(
    'klaim_periksa_hari_kerja',
    'Pemeriksaan Jamkrindo',
    'hari kerja',
    'Jamkrindo menyebut kekurangan dokumen dalam sekian hari kerja; Sabtu, Minggu, dan hari libur tidak dihitung.',
  ),
  bulat('klaim_lengkapi_bulan', 'Batas melengkapi', 'bulan', 'Kekurangan dokumen dilengkapi paling lambat sekian bulan sesudah disebut.'),
  bulat(
    'klaim_tanggapi_bulan',
    'Batas menanggapi putusan',
    'bulan',
    'Putusan klaim dapat ditanggapi sampai sekian bulan sesudah diterima.',
  ),
  persen(
    'subrogasi_penjamin_persen',
    'Bagian subrogasi Jamkrindo',
    'Dari setiap rupiah yang ditagih sesudah klaim dibayar, sekian persen untuk Jamkrindo; sisanya untuk mitra.',
  ),
];

export const kolomProduk: readonly KolomReferensi[] = [
  teks('kode', 'Kode produk', 20),
  teks('nama', 'Nama produk', 120),
  pilihan('syariah', 'Syariah', yaTidak, 'Produk syariah biasanya memakai istilah sendiri; isi di bawah.'),
  teks('terjamin', 'Sebutan terjamin', 60, { jelas: "Kosong: Terjamin. Syariah: Makful 'Anhu." }, false),
  teks('ijp', 'Sebutan IJP', 60, { jelas: 'Kosong: IJP. Syariah: Ijk.' }, false),
  teks('sertifikat', 'Sebutan sertifikat', 60, { jelas: 'Kosong: Sertifikat. Syariah: Sertifikat Kafalah.' }, false),
  ...masa,
];

export const kolomKode: readonly KolomReferensi[] = [teks('kode', 'Kode', 20), teks('label', 'Arti', 200), ...masa];

export const kolomLibur: readonly KolomReferensi[] = [tanggal('tanggal', 'Tanggal', true), teks('nama', 'Hari libur', 120)];
