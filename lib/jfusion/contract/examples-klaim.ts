import type { Contoh, ContohPermintaan } from './example.ts';

/** Every request printed in the partner document's service klaim and service subrogasi. */
export const permintaanKlaim = {
  requestKlaim: {
    teks: `{ "no_spk": "006-002/ADD/PBBT/KURKECILMK/SPK/JT", "tgl_spk": "2023-06-14", "nomor_aplikasi": "29UK0006",
"no_rekening": "29UK0006", "nomor_sertifikat": "KR2 2020 02.04 33 113 1 0 000362-R1", } "nilai_pengikatan": "19002020000170",
"penyebab_klaim": "3", "nilai_tuntutan_klaim": "3", "jenis_agunan": "80000000", "periode": "2023-06-13",
"tindakan1": "cek hasil", "tindakan2": "cek hasil", "tindakan3": "cek hasil", "tindakan4": "cek hasil",
"tindakan5": "cek hasil", "tunggakan_pokok": 8.0, "tunggakan_bunga": 8.0, "tunggakan_denda": 8.0, "tipe_kredit": 1,
"partner_reference_id": "KLM0001JATIM" }`,
    perbaikan: [['R1", }', 'R1",']],
    catatan: 'broken in two by a brace after `nomor_sertifikat`, which the table calls `no_sertifikat`',
    profil: {},
  },
  inquiryKlaim: {
    teks: `{ "no_spk": "A12345", "no_rekening_pinjaman": "252123100", "partner_reference_id": "KLM0001JATIM" }`,
    perbaikan: [],
    catatan: 'the table writes `No_spk` and `No_rekening_pinjaman`',
    profil: {},
  },
  pengajuanSubrogasi: {
    teks: `{ "nomor_aplikasi": "16201004", "no_rekening": "16201004", "nomor_sertifikat": "KR2 2020 20.00 34 113 1 0 000683",
"no_surat_subrogasi": "no surat subrogasi", "tgl_surat_subrogasi": "2023-01-01",
"no_referensi_pembayaran": "no referensi pembayaran 3", "tgl_referensi_pembayaran": "2023-01-01", "kode_bank_pengirim": "032",
"no_rekening_pengirim": "8978788987", "kode_bank_penerima": "001", "no_rekening_penerima": "8978788987",
"nilai_subrogasi": 10000000, "partner_reference_id": "KLM0001JATIM" }`,
    perbaikan: [],
    catatan: 'stands whole, without the optional `no_pk`',
    profil: {},
  },
  pembayaranSubrogasi: {
    teks: `{ "nomor_aplikasi": "16201004", "no_rekening": "16201004", "nomor_sertifikat": "KR 2020 20.00 34 113 1 0 000683",
"no_surat_subrogasi": "no surat subrogasi", "tgl_surat_subrogasi": "2023-01-01",
"no_referensi_pembayaran": "no referensi pembayaran 3", "tgl_referensi_pembayaran": "2023-01-01", "kode_bank_pengirim": "032",
"no_rekening_pengirim": "8978788987", "kode_bank_penerima": "001", "no_rekening_penerima": "8978788987",
"nilai_subrogasi": 10000000, "partner_reference_id": "KLM0001JATIM" }`,
    perbaikan: [],
    catatan: 'its certificate begins with KR where the filing it belongs to has KR2',
    profil: {},
  },
} as const satisfies Record<string, ContohPermintaan>;

/** Every answer printed there. */
export const jawabanKlaim = {
  requestKlaim: {
    teks: `{ "status": true, "data": { "no_rekening": "29UK0006", "nomor_aplikasi": "29UK0006",
"no_sertifikat": "KR2 2020 02.04 33 113 1 0 000362-R1", "tanggal_rekam": "2023-06-14" },
"message": "Success create pengajuan klaim." }`,
    perbaikan: [],
    catatan: null,
  },
  uploadDokumen: {
    teks: `{ "status": true, "data": null, "message": "Success upload dokumen klaim" }`,
    perbaikan: [],
    catatan: null,
  },
  inquiryKlaim: {
    teks: `{ "status": true, "data": [{ "persetujuan_klaim": "2", "flag_lengkap": "1", "nomor_persetujuan": "B.1532/EKT/PWO/STF/VII/2019",
"tgl_keputusan": "2019-07-16", "nilai_persetujuan": "123239773", "alasan_penolakan": null, "no_rekening": "86009247",
"nilai_persetujuan_pokok": "172042494", "nilai_persetujuan_bunga": "5277213" }], "message": "Berhasil Cek Status Klaim" }`,
    perbaikan: [],
    catatan: 'speaks of another account than the request',
  },
  pengajuanSubrogasi: {
    teks: `{ "status": true, "data": { "no_rekening": "29UK0006", "nomor_aplikasi": "29UK0006",
"no_sertifikat": "KR2 2020 02.04 33 113 1 0 000362-R1", "tanggal_rekam": "2023-06-14" },
"message": "Success create pengajuan subrogasi." }`,
    perbaikan: [],
    catatan: 'speaks of another account than the request',
  },
  pembayaranSubrogasi: {
    teks: `{ "status": true, "data": { "no_rekening": "29UK0006", "nomor_aplikasi": "29UK0006",
"no_sertifikat": "KR2 2020 02.04 33 113 1 0 000362-R1", "tanggal_rekam": "2023-06-14" },
"message": "Success membayar subrogasi." }`,
    perbaikan: [],
    catatan: 'speaks of another account than the request',
  },
} as const satisfies Record<string, Contoh>;
