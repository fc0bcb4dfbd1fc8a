import type { Payload } from './endpoints.ts';

/**
 * The partner document's own example of "Penjaminan Baru" (KUR mikro, 35 million), as a payload: every value a string.
 * Repaired: it is `nomor_aplikasi` by default (the table says `no_aplikasi`), `partner_reference_id` is ours to make and
 * stands apart, and `no_telepon` goes on the wire only where switch `extra.noTelepon` is on.
 */
export const contohPenjaminanBaru: Payload<'penjaminanBaru'> = {
  nomor_aplikasi: '1000Q614',
  jenis_kur: '1',
  jenis_kredit: '1',
  jenis_linkage: 'N',
  lembaga_linkage: '1',
  kode_uker: '010',
  nama_debitur: 'ANITA TAMA',
  alamat_debitur: 'REJOWINANGUN RT15',
  no_hp: '081226021659',
  no_telepon: '081226021659',
  kode_pos: '57282',
  tanggal_lahir: '1984-10-28',
  jenis_kelamin: '2',
  jenis_identitas: '1',
  no_identitas: '3314096810840001',
  no_ijin_usaha: '23/MSR/06/2023',
  tanggal_mulai_usaha: '2018-02-01',
  npwp: '462271403521111',
  plafon_kredit: '35000000',
  jangka_waktu: '36.5',
  kode_sektor: '523900',
  jumlah_tenaga_kerja: '1',
  modal_usaha: '35000000',
  omset_usaha: '50000',
  alamat_usaha: 'INDRAMAYU',
  jenis_agunan: '0',
  nilai_agunan: '0',
  jenis_pengikatan: '123',
  status_lunas: 'L',
  status_kolektibilitas: '1',
  cif: '67333424319215009115361587795442424465128655423132',
  no_rekening: '1000Q614',
  no_pk: '52/PK/KURMIKRO/BPD/010/VI/2023',
  tanggal_awal: '2023-06-14',
  tanggal_akhir: '2026-06-14',
  tanggal_pk: '2023-06-14',
  marital_status: '0',
  tanggal_rekam: '2023-06-14',
  negara_tujuan: 'Saudi Arabia',
  kode_pekerjaan: '1',
  coverage: '70',
  kode_bank: '113',
  suku_bunga: '7',
  loan_type: 'KR155',
};

/** The reference in the document's examples: it reuses one value everywhere, a real one is made anew for each business action. */
export const contohReferensi = 'KLM0001JATIM';

/** The document's cover code: application and account `1000Q614` at bank id `41`. */
export const contohCover =
  '7b226e6f6d6f725f61706c696b617369223a223130303051363134222c226e6f5f72656b656e696e67223a223130303051363134222c2269645f64645f62616e6b223a223431227d';

/** The document's answer to it, without the trailing comma that makes the printed one broken JSON. */
export const contohJawabanPenjaminanBaru = {
  status: true,
  data: {
    no_rekening: '1000Q614',
    nomor_aplikasi: '1000Q614',
    no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013',
    tanggal_sertifikat: '2023-06-16',
    url_sertifikat: `http://10.220.60.12:7777/api/v1/banks/1/covering/print?cover=${contohCover}`,
  },
  message: 'Success create penjaminan baru.',
};

/** The partner document's example of "Penjaminan SPR"; amounts without their trailing `.0`. */
export const contohPenjaminanSpr: Payload<'penjaminanSpr'> = {
  nomor_aplikasi: 'SIT00001',
  no_rekening_lama: 'SIT00001',
  no_rekening_asal: 'SIT00001',
  no_rekening_baru: 'SIT00001',
  no_sertifikat_lama: 'KR2 2023 02.00 33 113 0 00000027',
  tanggal_awal: '2023-06-14',
  tanggal_akhir: '2026-06-14',
  no_pk: 'PK/Jateng/TEST',
  tanggal_pk: '2023-06-14',
  plafon_kredit: '20000000',
  tgl_rekam: '2023-06-14',
  status_data: '2',
  jangka_waktu: '36',
  status_rekening: '1',
  flag_covid: '0',
  outstanding: '5000000',
};

/** The partner document's example of "Request Klaim". */
export const contohRequestKlaim: Payload<'requestKlaim'> = {
  no_spk: '006-002/ADD/PBBT/KURKECILMK/SPK/JT',
  tgl_spk: '2023-06-14',
  no_rekening: '29UK0006',
  nomor_aplikasi: '29UK0006',
  nomor_sertifikat: 'KR2 2020 02.04 33 113 1 0 000362-R1',
  nilai_pengikatan: '19002020000170',
  penyebab_klaim: '3',
  nilai_tuntutan_klaim: '3',
  jenis_agunan: '80000000',
  periode: '2023-06-13',
  tindakan1: 'cek hasil',
  tindakan2: 'cek hasil',
  tindakan3: 'cek hasil',
  tindakan4: 'cek hasil',
  tindakan5: 'cek hasil',
  tunggakan_pokok: '8',
  tunggakan_bunga: '8',
  tunggakan_denda: '8',
  tipe_kredit: '1',
};

/** An upload has no example in the partner document: the account of its claim example, and the first document of the checklist. */
export const contohUploadDokumen: Payload<'uploadDokumen'> = { no_rekening: '29UK0006', kode_dokumen: '001' };

/** The partner document's example of "Inquiry Klaim". */
export const contohInquiryKlaim: Payload<'inquiryKlaim'> = { no_spk: 'A12345', no_rekening_pinjaman: '252123100' };

/** The partner document's example of both subrogasi calls. */
export const contohSubrogasi: Payload<'pengajuanSubrogasi'> = {
  nomor_aplikasi: '16201004',
  no_rekening: '16201004',
  nomor_sertifikat: 'KR2 2020 20.00 34 113 1 0 000683',
  no_surat_subrogasi: 'no surat subrogasi',
  tgl_surat_subrogasi: '2023-01-01',
  no_referensi_pembayaran: 'no referensi pembayaran 3',
  tgl_referensi_pembayaran: '2023-01-01',
  kode_bank_pengirim: '032',
  no_rekening_pengirim: '8978788987',
  kode_bank_penerima: '001',
  no_rekening_penerima: '8978788987',
  nilai_subrogasi: '10000000',
};
