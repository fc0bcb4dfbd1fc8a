import type { Json } from './test-partner.ts';

/** For tests only: bodies as the partner document prints them, with its slips mended and `no_telepon` left out. */
export const baru = {
  nomor_aplikasi: '1000Q614',
  jenis_kur: 1,
  jenis_kredit: 1,
  jenis_linkage: 'N',
  lembaga_linkage: '1',
  kode_uker: '010',
  nama_debitur: 'ANITA TAMA',
  alamat_debitur: 'REJOWINANGUN RT15',
  no_hp: '081226021659',
  kode_pos: '57282',
  tanggal_lahir: '1984-10-28',
  jenis_kelamin: 2,
  jenis_identitas: 1,
  no_identitas: '3314096810840001',
  no_ijin_usaha: '23/MSR/06/2023',
  tanggal_mulai_usaha: '2018-02-01',
  npwp: '462271403521111',
  plafon_kredit: 35000000,
  jangka_waktu: 36.5,
  kode_sektor: 523900,
  jumlah_tenaga_kerja: '1',
  modal_usaha: 35000000,
  omset_usaha: 50000,
  alamat_usaha: 'INDRAMAYU',
  jenis_agunan: 0,
  nilai_agunan: 0,
  jenis_pengikatan: 123,
  status_lunas: 'L',
  status_kolektibilitas: 1,
  cif: '67333424319215009115361587795442424465128655423132',
  no_rekening: '1000Q614',
  no_pk: '52/PK/KURMIKRO/BPD/010/VI/2023',
  tanggal_awal: '2023-06-14',
  tanggal_akhir: '2026-06-14',
  tanggal_pk: '2023-06-14',
  marital_status: 0,
  tanggal_rekam: '2023-06-14',
  negara_tujuan: 'Saudi Arabia',
  kode_pekerjaan: 1,
  coverage: 70,
  kode_bank: '113',
  suku_bunga: 7,
  loan_type: 'KR155',
  partner_reference_id: 'KLM0001JATIM',
} satisfies Json;

export const nomorPertama = 'KR2 2023 02.03 33 113 0 00000001';

export const inquiry = {
  no_aplikasi: '1000Q614',
  no_rekening_pinjaman: '1000Q614',
  no_sertifikat: nomorPertama,
  jenis_pengajuan: 0,
  partner_reference_id: 'INQ-1',
} satisfies Json;

export const pembayaran = {
  nomor_aplikasi: '1000Q614',
  no_rekening: '1000Q614',
  no_sertifikat: nomorPertama,
  nilai_ijp: 300000,
  tahun_ke: 1,
  no_referensi_pembayaran: 'Bayar IJP 123',
  tgl_referensi_pembayaran: '2023-06-20',
  no_invoice: '112312125123123',
  jenis_penjaminan: 1,
  plafon_kredit: 35000000,
  kode_bank: '113',
  tipe_kredit: '1',
  partner_reference_id: 'BYR-1',
} satisfies Json;

/** Another guarantee of the same partner. */
export const lain = (nomor: string): Json => ({ ...baru, nomor_aplikasi: nomor, no_rekening: nomor, partner_reference_id: `REF-${nomor}` });

export const spr = {
  nomor_aplikasi: 'SPR-1',
  no_rekening_lama: '1000Q614',
  no_rekening_asal: '1000Q614',
  no_rekening_baru: '1000Q615',
  no_sertifikat_lama: nomorPertama,
  tanggal_awal: '2023-06-14',
  tanggal_akhir: '2026-06-14',
  no_pk: 'PK/SPR/1',
  tanggal_pk: '2023-06-14',
  plafon_kredit: 20000000,
  tgl_rekam: '2023-06-14',
  status_data: 2,
  jangka_waktu: 24,
  status_rekening: 1,
  flag_covid: 0,
  outstanding: 5000000,
  partner_reference_id: 'SPR-1',
} satisfies Json;

/** 70 % of the first guarantee's plafond are 24.5 million. */
export const klaim = {
  no_spk: '006-002/ADD/PBBT/KURKECILMK/SPK/JT',
  tgl_spk: '2023-06-14',
  no_rekening: '1000Q614',
  nomor_aplikasi: '1000Q614',
  nomor_sertifikat: nomorPertama,
  nilai_pengikatan: '019002020000170',
  penyebab_klaim: '3',
  nilai_tuntutan_klaim: '20000000',
  periode: '2023-06-13',
  tindakan1: 'cek hasil',
  tunggakan_pokok: 8,
  tunggakan_bunga: 8,
  tunggakan_denda: 8,
  tipe_kredit: 1,
  partner_reference_id: 'KLM-1',
} satisfies Json;

export const inquiryKlaim = { no_spk: klaim.no_spk, no_rekening_pinjaman: '1000Q614', partner_reference_id: 'INQ-2' } satisfies Json;

export const subrogasi = {
  nomor_aplikasi: '1000Q614',
  no_rekening: '1000Q614',
  nomor_sertifikat: nomorPertama,
  no_surat_subrogasi: 'S-1',
  tgl_surat_subrogasi: '2023-06-15',
  no_referensi_pembayaran: 'BAYAR-1',
  tgl_referensi_pembayaran: '2023-06-15',
  kode_bank_pengirim: '032',
  no_rekening_pengirim: '8978788987',
  kode_bank_penerima: '001',
  no_rekening_penerima: '8978788987',
  nilai_subrogasi: 1000000,
  partner_reference_id: 'SUB-1',
} satisfies Json;

/** The documents a claim needs, without the one that is left to the partner. */
export const dokumenWajib = ['001', '002', '003', '004', '005', '006', '007', '301', '302', '303'];

export const PATH = {
  baru: '/penjaminan/baru',
  inquiry: '/ijp/inquiry',
  bayar: '/ijp/pembayaran',
  cetak: '/covering/print',
  spr: '/penjaminan/spr',
  klaim: '/klaim',
  upload: '/klaim/upload',
  inquiryKlaim: '/klaim/inquiry',
  subrogasi: '/subrogasi',
  subrogasiBayar: '/subrogasi/pembayaran',
} as const;
