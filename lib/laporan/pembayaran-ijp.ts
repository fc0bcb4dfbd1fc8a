import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { hariWib, kelompokLaporan } from './kelompok-laporan.ts';
import type { Laporan } from './schema.ts';
import { suratBerlaku } from './surat-berlaku.ts';

const HARI = hariWib('s.dibuat_pada');
const { produk, cabang, bulan } = kelompokLaporan(HARI);

/** Payments of IJP filed in the period, by certificate and year; refused ones are no payments and stand among the letters. */
export const pembayaranIjp: Laporan = {
  id: 'pembayaran-ijp',
  judul: 'Pembayaran IJP',
  kalimat: 'Pembayaran IJP yang dikirim dalam periode, per sertifikat dan tahun, dengan transfer yang membayarnya.',
  izin: 'laporan.lihat',
  from: `pengiriman s JOIN alokasi a ON a.pengiriman_id = s.id JOIN transfer tf ON tf.id = a.transfer_id JOIN invoice i ON i.id = a.invoice_id
    JOIN penjaminan g ON g.id = a.penjaminan_id JOIN produk pr ON pr.kode = g.produk_kode JOIN cabang cb ON cb.id = s.cabang_id`,
  rowId: 's.id',
  cabang: 's.cabang_id',
  always: `s.operasi = 'pembayaranIjp' AND ${suratBerlaku('s')}`,
  berproduk: true,
  waktu: { label: 'Dikirim', index: 'pengiriman_cabang_id_id_idx', hari: HARI, dariId: true },
  kolom: [
    { key: 'nama', label: 'Nama debitur', kind: 'text', sql: 'g.nama_debitur', layar: true, kertas: 3.4, samaran: 'nama' },
    { key: 'sertifikat', label: 'Nomor sertifikat', kind: 'code', sql: 'g.no_sertifikat', layar: true, kertas: 3.8 },
    { key: 'tahun', label: 'Tahun ke', kind: 'count', sql: 'a.tahun_ke', layar: true, kertas: 1.2 },
    { key: 'dibuat', label: 'Dikirim', kind: 'datetime', sql: 's.dibuat_pada', layar: true },
    { key: 'referensi', label: 'Referensi transfer', kind: 'code', sql: 'tf.no_referensi', layar: true, kertas: 3.2 },
    { key: 'tgl_transfer', label: 'Tanggal transfer', kind: 'date', sql: 'tf.tgl_referensi', layar: true, kertas: 2.2 },
    { key: 'rekening_asal', label: 'Rekening asal', kind: 'code', sql: 'tf.no_rekening_asal', layar: false, samaran: 'nomor' },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', sql: 'g.no_rekening', layar: false, samaran: 'nomor' },
    { key: 'invoice', label: 'Nomor invoice', kind: 'code', sql: 'i.no_invoice', layar: false },
    { key: 'produk', label: 'Produk', kind: 'text', sql: 'pr.nama', layar: false },
    { key: 'nilai', label: 'Dibayarkan', kind: 'money', sql: 'a.nilai', layar: true, kertas: 2.8, jumlah: true },
    {
      key: 'diterima',
      label: 'Diterima Jamkrindo',
      kind: 'money',
      sql: "CASE WHEN s.status = 'berhasil' THEN a.nilai ELSE 0 END",
      layar: true,
      kertas: 2.8,
      jumlah: true,
    },
    {
      key: 'status',
      label: 'Status',
      kind: 'status',
      sql: 's.status',
      layar: true,
      kertas: 2.2,
      kata: (kode) => statusPengiriman[kode as StatusPengiriman],
    },
    { key: 'unit', label: 'Cabang', kind: 'text', sql: 'cb.nama', layar: false },
  ],
  kelompok: [produk, cabang, bulan],
  ukuran: 'nilai',
  rujukan: {},
};
