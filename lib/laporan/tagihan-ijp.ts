import { kelompokLaporan } from './kelompok-laporan.ts';
import type { Kata, Laporan } from './schema.ts';
import { suratBerlaku } from './surat-berlaku.ts';

const HARI = 'i.tanggal_invoice';
const { produk, cabang, bulan } = kelompokLaporan(HARI);

const STATUS =
  "CASE WHEN i.nilai_ijp > 0 AND byr.terbayar >= i.nilai_ijp THEN 'lunas' WHEN byr.terbayar > 0 THEN 'sebagian' ELSE 'belum' END";

const kata: Readonly<Record<string, Kata>> = {
  lunas: { label: 'Lunas', mark: 'selesai' },
  sebagian: { label: 'Dibayar sebagian', mark: 'jalan' },
  belum: { label: 'Belum dibayar', mark: 'tunggu' },
};

/** Invoices of the period and how far each is paid; only payments that the guarantor accepted count as paid. */
export const tagihanIjp: Laporan = {
  id: 'tagihan-ijp',
  judul: 'Tagihan IJP',
  kalimat: 'Invoice IJP dalam periode dan sampai di mana masing-masing dibayar.',
  izin: 'laporan.lihat',
  from: `invoice i JOIN cabang cb ON cb.id = i.cabang_id JOIN produk pr ON pr.kode = i.produk_kode
    CROSS JOIN LATERAL (SELECT COALESCE(sum(a.nilai) FILTER (WHERE s.status = 'berhasil'), 0) AS terbayar,
      COALESCE(sum(a.nilai) FILTER (WHERE s.status <> 'berhasil' AND ${suratBerlaku('s')}), 0) AS diproses
      FROM alokasi a JOIN pengiriman s ON s.id = a.pengiriman_id WHERE a.invoice_id = i.id) byr`,
  rowId: 'i.id',
  cabang: 'i.cabang_id',
  berproduk: true,
  waktu: { label: 'Tanggal invoice', index: 'invoice_cabang_id_tanggal_invoice_id_idx', hari: HARI, dariId: false },
  kolom: [
    { key: 'nomor', label: 'Nomor invoice', kind: 'code', sql: 'i.no_invoice', layar: true, kertas: 4 },
    { key: 'tanggal', label: 'Tanggal invoice', kind: 'date', sql: HARI, layar: true, kertas: 2.3 },
    { key: 'produk', label: 'Produk', kind: 'text', sql: 'pr.nama', layar: true, kertas: 2.6 },
    { key: 'nasabah', label: 'Nasabah', kind: 'count', sql: 'i.jumlah_nasabah', layar: true, jumlah: true },
    { key: 'plafon', label: 'Plafon kredit', kind: 'money', sql: 'i.plafon_kredit', layar: false, jumlah: true },
    { key: 'tagihan', label: 'Tagihan', kind: 'money', sql: 'i.nilai_ijp', layar: true, kertas: 3, jumlah: true },
    { key: 'terbayar', label: 'Terbayar', kind: 'money', sql: 'byr.terbayar', layar: true, kertas: 3, jumlah: true },
    { key: 'diproses', label: 'Sedang diproses', kind: 'money', sql: 'byr.diproses', layar: true, jumlah: true },
    { key: 'sisa', label: 'Sisa', kind: 'money', sql: 'i.nilai_ijp - byr.terbayar', layar: true, kertas: 3, jumlah: true },
    {
      key: 'status',
      label: 'Status',
      kind: 'status',
      sql: STATUS,
      layar: true,
      kertas: 2.4,
      kata: (kode) => kata[kode] ?? { label: kode },
    },
    { key: 'unit', label: 'Cabang', kind: 'text', sql: 'cb.nama', layar: true },
  ],
  kelompok: [produk, cabang, bulan, { key: 'status', label: 'Status', sql: STATUS, kata: (kode) => kata[kode]?.label ?? kode }],
  ukuran: 'tagihan',
  rujukan: {},
};
