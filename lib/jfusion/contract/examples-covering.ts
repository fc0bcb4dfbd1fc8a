import type { Contoh, ContohPermintaan } from './example.ts';

/** Every request printed in the partner document's service covering. */
export const permintaanCovering = {
  penjaminanBaru: {
    teks: `{ "nomor_aplikasi": "1000Q614", "jenis_kur": 1, "jenis_kredit": 1, "jenis_linkage": "N", "lembaga_linkage": "1",
"kode_uker": "010", "nama_debitur": "ANITA TAMA", "alamat_debitur": "REJOWINANGUN RT15", "no_hp": "081226021659",
"no_telepon": "081226021659", "kode_pos": "57282", "tanggal_lahir": "1984-10-28", "jenis_kelamin": 2, "jenis_identitas": 1,
"no_identitas": "3314096810840001", "no_ijin_usaha": "23/MSR/06/2023", "tanggal_mulai_usaha": "2018-02-01",
"npwp": "462271403521111", "plafon_kredit": 35000000, "jangka_waktu": 36.5, "kode_sektor": 523900, "jumlah_tenaga_kerja": "1",
"modal_usaha": 35000000, "omset_usaha": 50000, "alamat_usaha": "INDRAMAYU", "jenis_agunan": 0, "nilai_agunan": 0,
"jenis_pengikatan": 123, "status_lunas": "L", "status_kolektibilitas": 1,
"cif": "67333424319215009115361587795442424465128655423132", "no_rekening": "1000Q614",
"no_pk": "52/PK/KURMIKRO/BPD/010/VI/2023", "tanggal_awal": "2023-06-14", "tanggal_akhir": "2026-06-14",
"tanggal_pk": "2023-06-14", "marital_status": 0, "tanggal_rekam": "2023-06-14", "negara_tujuan": "Saudi Arabia",
"kode_pekerjaan": 1, "coverage": 70, "kode_bank": "113", "suku_bunga": 7, "loan_type": "KR155",
"partner_reference_id": "KLM0001JATIM" }`,
    perbaikan: [],
    catatan: 'stands whole; `no_telepon` is in the example only, and the table says `no_aplikasi`',
    profil: { 'extra.noTelepon': true },
  },
  penjaminanSpr: {
    teks: `{ "nomor_aplikasi": "SIT00001", "no_rekening_lama": "SIT00001", "no_rekening_asal": "SIT00001", "no_rekening_baru": "SIT00001",
"no_sertifikat_lama": "KR2 2023 02.00 33 113 0 00000027", "tanggal_awal": "2023-06-14", "tanggal_akhir": "2026-06-14",
"no_pk": "PK/Jateng/TEST", "tanggal_pk": "2023-06-14", "plafon_kredit": 20000000.0, "tgl_rekam": "2023-06-14", "status_data": 2,
"jangka_waktu": 36, "status_rekening": 1, "flag_covid": 0, "outstanding": 5000000.0, "partner_reference_id": "KLM0001JATIM" } }`,
    perbaikan: [['} }', '}']],
    catatan: 'closed by one brace too many',
    profil: {},
  },
  inquiryIjp: {
    teks: `{ "no_aplikasi": "A12345", "no_rekening_pinjaman": "252123100", "no_sertifikat": "KR123123125125124-1", "jenis_pengajuan": 0,
"partner_reference_id": "KLM0001JATIM" }`,
    perbaikan: [],
    catatan: 'has none of the `signature` its table lists',
    profil: {},
  },
  pembayaranIjp: {
    teks: `{ "nomor_aplikasi": "95006205", "no_rekening": "95006205", "no_sertifikat": "KR2 2020 02.04 33 113 1 0 000072-1S1",
"nilai_ijp": 1800000.0, "tahun_ke": 1, "no_referensi_pembayaran_ijp": "Bayar IJP 123", "tgl_referensi_pembayaran": "2022-10-06",
"no_rekening_pembayaran_ijp": "085263650123", "no_invoice": "112312125123123", "jenis_penjaminan": 1, "kode_bank": "132",
"tipe_kredit": "1", "partner_reference_id": "KLM0001JATIM" }`,
    perbaikan: [],
    catatan: 'two names are in the example only; `plafon_kredit`, which the table requires, is not; the table has “Tipe kredit”',
    profil: { 'names.ijpReferensi': 'no_referensi_pembayaran_ijp', 'extra.noRekeningPembayaranIjp': true },
  },
} as const satisfies Record<string, ContohPermintaan>;

/** Every answer printed there. */
export const jawabanCovering = {
  penjaminanBaru: {
    teks: `{ "status": true, "data": { "no_rekening": "1000Q614", "nomor_aplikasi": "1000Q614",
"no_sertifikat": "KR2 2023 02.03 33 113 0 00000013", "tanggal_sertifikat": "2023-06-16",
"url_sertifikat": "http://10.220.60.12:7777/api/v1/banks/1/covering/print?cover=7b226e6f6d6f725f61706c696b617369223a223130303051363134222c226e6f5f72656b656e696e67223a223130303051363134222c2269645f64645f62616e6b223a223431227d", },
"message": "Success create penjaminan baru." }`,
    perbaikan: [['227d", }', '227d" }']],
    catatan: 'a comma after the last member of `data`',
  },
  penjaminanSpr: {
    teks: `{ "status": true, "data": { "no_rekening": "1000Q614", "nomor_aplikasi": "1000Q614",
"no_sertifikat": "KR2 2023 02.03 33 113 0 00000013", "tanggal_sertifikat": "2023-06-16",
"url_sertifikat": "http://10.220.60.12:7777/api/v1/banks/1/covering/print?cover=7b226e6f6d6f725f61706c696b617369223a223130303051363134222c226e6f5f72656b656e696e67223a2231303051363134222c2269645f64645f62616e6b223a223431227d", },
"message": "Success create penjaminan SPR." }`,
    perbaikan: [['227d", }', '227d" }']],
    catatan: 'a comma after the last member of `data`; it speaks of another account than the request, and its cover of a third',
  },
  inquiryIjp: {
    teks: `{ "status": true, "data": [{ "jangka_waktu_kredit": "12", "total_ijp": "200000", "angsuran_ijp": "200000", "tahun_ke": "1" }],
"message": "Success get data pembayaran IJP." }`,
    perbaikan: [],
    catatan: 'names no account',
  },
  pembayaranIjp: {
    teks: `{ "status": true, "data": { "no_rekening": "95006205", "nomor_aplikasi": "95006205", "pembayaran_ijp": "Rp 2.726.925",
"nilai_penagihan": "Rp 1.800.000", "total_pembayaran_ijp": "Rp 1.800.000", "sisa_tagihan": "Rp 926.924",
"pembayaran_ijp_ke": 1 }, "message": "Success pembayaran ijp." }`,
    perbaikan: [],
    catatan: 'its bill is one rupiah off the sum of its parts',
  },
} as const satisfies Record<string, Contoh>;
