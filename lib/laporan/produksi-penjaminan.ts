import { isianPengajuan } from '#lib/covering/row.ts';
import { kelompokLaporan } from './kelompok-laporan.ts';
import type { Laporan } from './schema.ts';

const HARI = 'g.tanggal_sertifikat';
const { produk, cabang, bulan } = kelompokLaporan(HARI);
const namaJenis: Readonly<Record<string, string>> = { baru: 'Penjaminan baru', spr: 'SPR' };

/** Certificates of the period, baru and SPR. The NIK is the debtor's as filed, at the beginning of the chain. */
export const produksiPenjaminan: Laporan = {
  id: 'produksi',
  judul: 'Produksi penjaminan',
  kalimat: 'Sertifikat yang terbit dalam periode, penjaminan baru dan SPR, dengan plafon dan IJP yang ditagih.',
  izin: 'laporan.lihat',
  from: `penjaminan g JOIN cabang cb ON cb.id = g.cabang_id JOIN produk pr ON pr.kode = g.produk_kode
    LEFT JOIN penjaminan aw ON aw.id = g.awal_id LEFT JOIN pengajuan pj ON pj.id = COALESCE(aw.pengajuan_id, g.pengajuan_id)`,
  rowId: 'g.id',
  cabang: 'g.cabang_id',
  always: 'g.no_sertifikat IS NOT NULL',
  berproduk: true,
  waktu: { label: 'Tanggal sertifikat', index: 'penjaminan_cabang_id_tanggal_sertifikat_id_idx', hari: HARI, dariId: false },
  kolom: [
    { key: 'nama', label: 'Nama debitur', kind: 'text', sql: 'g.nama_debitur', layar: true, kertas: 4, samaran: 'nama' },
    { key: 'sertifikat', label: 'Nomor sertifikat', kind: 'code', sql: 'g.no_sertifikat', layar: true, kertas: 4 },
    { key: 'tanggal', label: 'Tanggal sertifikat', kind: 'date', sql: 'g.tanggal_sertifikat', layar: true, kertas: 2.4 },
    { key: 'jenis', label: 'Jenis', kind: 'status', sql: 'g.jenis', layar: true, kata: (kode) => ({ label: namaJenis[kode] ?? kode }) },
    { key: 'produk', label: 'Produk', kind: 'text', sql: 'pr.nama', layar: true, kertas: 2.6 },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', sql: 'g.no_rekening', layar: true, kertas: 3.4, samaran: 'nomor' },
    {
      key: 'nik',
      label: 'Nomor identitas',
      kind: 'code',
      sql: 'pj.no_identitas',
      layar: false,
      samaran: 'nomor',
      buka: (isi) => isianPengajuan({ no_identitas: isi }).no_identitas ?? null,
    },
    { key: 'aplikasi', label: 'Nomor aplikasi', kind: 'code', sql: 'g.nomor_aplikasi', layar: false },
    { key: 'awal', label: 'Awal penjaminan', kind: 'date', sql: 'g.tanggal_awal', layar: false },
    { key: 'akhir', label: 'Akhir penjaminan', kind: 'date', sql: 'g.tanggal_akhir', layar: false },
    { key: 'plafon', label: 'Plafon kredit', kind: 'money', sql: 'g.plafon_kredit', layar: true, kertas: 3.2, jumlah: true },
    {
      key: 'ijp',
      label: 'IJP ditagih',
      kind: 'money',
      sql: '(SELECT sum(t.angsuran_ijp) FROM tagihan_ijp t WHERE t.penjaminan_id = g.id)',
      layar: true,
      kertas: 2.8,
      jumlah: true,
    },
    { key: 'unit', label: 'Cabang', kind: 'text', sql: 'cb.nama', layar: true },
  ],
  kelompok: [
    produk,
    cabang,
    bulan,
    { key: 'jenis', label: 'Jenis penjaminan', sql: 'g.jenis::text', kata: (kode) => namaJenis[kode] ?? kode },
  ],
  ukuran: 'plafon',
  rujukan: { jenis_penjaminan: 'g.jenis', pengajuan: 'g.pengajuan_id', spr: 'g.pengajuan_spr_id' },
  luput: {
    sql: 'g.tanggal_sertifikat IS NULL',
    kalimat: (jumlah) => `${jumlah} sertifikat belum bertanggal, sehingga tidak masuk periode mana pun.`,
  },
};
