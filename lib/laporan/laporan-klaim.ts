import { type StatusKlaim, sqlStatusKlaim, statusKlaim } from '#lib/klaim/status.ts';
import { hariWib, kelompokLaporan } from './kelompok-laporan.ts';
import type { Laporan } from './schema.ts';
import { suratBerlaku } from './surat-berlaku.ts';

const HARI = hariWib('k.dibuat_pada');
const { produk, cabang, bulan } = kelompokLaporan(HARI);
const kata = (kode: string) => statusKlaim[kode as StatusKlaim];

/** Claims filed in the period, with what the guarantor last said of each and what it paid. */
export const laporanKlaim: Laporan = {
  id: 'klaim',
  judul: 'Klaim',
  kalimat: 'Klaim yang diajukan dalam periode: nilai tuntutan, yang disetujui, dan yang sudah dibayar Jamkrindo.',
  izin: 'laporan.lihat',
  from: `klaim k JOIN pengiriman s ON s.id = k.pengiriman_id JOIN penjaminan g ON g.id = k.penjaminan_id JOIN produk pr ON pr.kode = g.produk_kode
    JOIN cabang cb ON cb.id = k.cabang_id
    LEFT JOIN LATERAL (SELECT * FROM keputusan_klaim x WHERE x.klaim_id = k.id ORDER BY x.id DESC LIMIT 1) kp ON true`,
  rowId: 'k.id',
  cabang: 'k.cabang_id',
  always: suratBerlaku('s'),
  berproduk: true,
  waktu: { label: 'Diajukan', index: 'klaim_cabang_id_id_idx', hari: HARI, dariId: true },
  kolom: [
    { key: 'nama', label: 'Nama debitur', kind: 'text', sql: 'k.nama_debitur', layar: true, kertas: 3.4, samaran: 'nama' },
    { key: 'sertifikat', label: 'Nomor sertifikat', kind: 'code', sql: 'k.nomor_sertifikat', layar: true, kertas: 3.8 },
    { key: 'dibuat', label: 'Diajukan', kind: 'date', sql: HARI, layar: true, kertas: 2.2 },
    { key: 'produk', label: 'Produk', kind: 'text', sql: 'pr.nama', layar: true },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', sql: 'k.no_rekening', layar: false, samaran: 'nomor' },
    { key: 'persetujuan', label: 'Nomor persetujuan', kind: 'code', sql: 'kp.nomor_persetujuan', layar: false },
    { key: 'status', label: 'Status', kind: 'status', sql: sqlStatusKlaim, layar: true, kertas: 2.6, kata },
    { key: 'keputusan', label: 'Tanggal keputusan', kind: 'date', sql: 'kp.tgl_keputusan', layar: true },
    { key: 'tuntutan', label: 'Tuntutan', kind: 'money', sql: 'k.nilai_tuntutan_klaim', layar: true, kertas: 3, jumlah: true },
    {
      key: 'disetujui',
      label: 'Disetujui',
      kind: 'money',
      sql: "CASE WHEN kp.putusan = 'disetujui' THEN kp.nilai_persetujuan END",
      layar: true,
      kertas: 3,
      jumlah: true,
    },
    {
      key: 'dibayar',
      label: 'Dibayar',
      kind: 'money',
      sql: '(SELECT sum(b.nilai) FROM pembayaran_klaim b WHERE b.klaim_id = k.id)',
      layar: true,
      kertas: 3,
      jumlah: true,
    },
    {
      key: 'tgl_bayar',
      label: 'Tanggal bayar',
      kind: 'date',
      sql: '(SELECT max(b.tanggal) FROM pembayaran_klaim b WHERE b.klaim_id = k.id)',
      layar: false,
    },
    { key: 'unit', label: 'Cabang', kind: 'text', sql: 'cb.nama', layar: true },
  ],
  kelompok: [{ key: 'status', label: 'Status', sql: sqlStatusKlaim, kata: (kode) => kata(kode).label }, produk, cabang, bulan],
  ukuran: 'tuntutan',
  rujukan: {},
};
