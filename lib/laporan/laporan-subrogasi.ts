import { semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { hariWib, kelompokLaporan } from './kelompok-laporan.ts';
import type { Kata, Laporan } from './schema.ts';
import { suratBerlaku } from './surat-berlaku.ts';

const HARI = hariWib('a.dibuat_pada');
const { produk, cabang, bulan } = kelompokLaporan(HARI);

/** The same words as `statusAngsuran` of the room of recoveries. */
const STATUS = `CASE WHEN bl.id IS NOT NULL THEN 'dibalik' WHEN s.status <> 'berhasil' THEN 'pengajuan_' || s.status
  WHEN kf.status IS NULL THEN 'menunggu_konfirmasi' WHEN kf.status <> 'berhasil' THEN 'pembayaran_' || kf.status
  WHEN kf.nilai < a.nilai THEN 'sebagian' ELSE 'dibayar' END`;

const kata: Readonly<Record<string, Kata>> = {
  dibalik: { label: 'Dibalik', mark: 'draf' },
  menunggu_konfirmasi: { label: 'Menunggu konfirmasi', mark: 'tunggu' },
  sebagian: { label: 'Dibayar sebagian', mark: 'selesai' },
  dibayar: { label: 'Dibayar', mark: 'selesai' },
  ...Object.fromEntries(
    semuaStatusPengiriman.flatMap((status) => {
      const { label, mark } = statusPengiriman[status];
      return [
        [`pengajuan_${status}`, { label: `Pengajuan ${label.toLowerCase()}`, mark }],
        [`pembayaran_${status}`, { label: `Konfirmasi ${label.toLowerCase()}`, mark }],
      ];
    }),
  ),
};

/** Instalments filed in the period. What one counts for is the value confirmed as paid, until then the value filed; nothing once reversed. */
export const laporanSubrogasi: Laporan = {
  id: 'subrogasi',
  judul: 'Subrogasi',
  kalimat: 'Angsuran subrogasi yang diajukan dalam periode: hasil penagihan, bagian Jamkrindo, dan yang sudah dikonfirmasi.',
  izin: 'laporan.lihat',
  from: `angsuran a JOIN pengiriman s ON s.id = a.pengiriman_id JOIN klaim k ON k.id = a.klaim_id JOIN penjaminan g ON g.id = k.penjaminan_id
    JOIN produk pr ON pr.kode = g.produk_kode JOIN cabang cb ON cb.id = a.cabang_id LEFT JOIN pembalikan_angsuran bl ON bl.angsuran_id = a.id
    LEFT JOIN LATERAL (SELECT x.nilai, xs.status FROM pembayaran_angsuran x JOIN pengiriman xs ON xs.id = x.pengiriman_id
      WHERE x.angsuran_id = a.id AND ${suratBerlaku('xs')} ORDER BY x.id DESC LIMIT 1) kf ON true`,
  rowId: 'a.id',
  cabang: 'a.cabang_id',
  always: suratBerlaku('s'),
  berproduk: true,
  waktu: { label: 'Diajukan', index: 'angsuran_cabang_id_id_idx', hari: HARI, dariId: true },
  kolom: [
    { key: 'nama', label: 'Nama debitur', kind: 'text', sql: 'k.nama_debitur', layar: true, kertas: 3.4, samaran: 'nama' },
    { key: 'sertifikat', label: 'Nomor sertifikat', kind: 'code', sql: 'k.nomor_sertifikat', layar: true, kertas: 3.8 },
    { key: 'ke', label: 'Angsuran ke', kind: 'count', sql: 'a.ke', layar: true, kertas: 1.5 },
    { key: 'dibuat', label: 'Diajukan', kind: 'date', sql: HARI, layar: true, kertas: 2.2 },
    { key: 'produk', label: 'Produk', kind: 'text', sql: 'pr.nama', layar: false },
    { key: 'surat', label: 'Nomor surat', kind: 'code', sql: 'a.no_surat_subrogasi', layar: false },
    { key: 'referensi', label: 'Referensi pembayaran', kind: 'code', sql: 'a.no_referensi_pembayaran', layar: false },
    { key: 'tgl_referensi', label: 'Tanggal pembayaran', kind: 'date', sql: 'a.tgl_referensi_pembayaran', layar: true },
    { key: 'rekening', label: 'Rekening debitur', kind: 'code', sql: 'k.no_rekening', layar: false, samaran: 'nomor' },
    { key: 'pengirim', label: 'Rekening pengirim', kind: 'code', sql: 'a.no_rekening_pengirim', layar: false, samaran: 'nomor' },
    { key: 'penerima', label: 'Rekening penerima', kind: 'code', sql: 'a.no_rekening_penerima', layar: false, samaran: 'nomor' },
    {
      key: 'status',
      label: 'Status',
      kind: 'status',
      sql: STATUS,
      layar: true,
      kertas: 2.6,
      kata: (kode) => kata[kode] ?? { label: kode },
    },
    { key: 'tertagih', label: 'Hasil penagihan', kind: 'money', sql: 'a.nilai_tertagih', layar: true, kertas: 2.8, jumlah: true },
    { key: 'diajukan', label: 'Bagian Jamkrindo', kind: 'money', sql: 'a.nilai', layar: true, kertas: 2.8, jumlah: true },
    {
      key: 'dikonfirmasi',
      label: 'Dikonfirmasi',
      kind: 'money',
      sql: "CASE WHEN bl.id IS NULL AND s.status = 'berhasil' AND kf.status = 'berhasil' THEN kf.nilai ELSE 0 END",
      layar: true,
      kertas: 2.8,
      jumlah: true,
    },
    {
      key: 'dihitung',
      label: 'Diperhitungkan',
      kind: 'money',
      sql: 'CASE WHEN bl.id IS NULL THEN COALESCE(kf.nilai, a.nilai) ELSE 0 END',
      layar: true,
      kertas: 2.8,
      jumlah: true,
    },
    { key: 'unit', label: 'Cabang', kind: 'text', sql: 'cb.nama', layar: false },
  ],
  kelompok: [produk, cabang, bulan, { key: 'status', label: 'Status', sql: STATUS, kata: (kode) => kata[kode]?.label ?? kode }],
  ukuran: 'dihitung',
  rujukan: { klaim: 'a.klaim_id' },
};
