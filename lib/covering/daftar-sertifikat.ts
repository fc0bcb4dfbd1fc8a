import { saringanCabang } from '#lib/cabang/saringan-cabang.ts';
import { type Condition, type ListDefinition, rangeCondition } from '#lib/daftar/definition.ts';
import { semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { saringanBersama } from './saringan-bersama.ts';

const bersama = saringanBersama('penjaminan', 'g');

/** In force: no SPR came after it. */
const BERLAKU = 'NOT EXISTS (SELECT 1 FROM penjaminan n WHERE n.sebelumnya_id = g.id)';
const berjalan = semuaStatusPengiriman
  .filter((status) => statusPengiriman[status].holds)
  .map((status) => `'${status}'`)
  .join(', ');

function whereCari(text: string): Condition | null {
  const plain = text.trim();
  if (!plain) return null;
  const nama = bersama.nama(plain);
  if (!/\d/.test(plain)) return nama;
  const values = [plain.replaceAll(' ', '').toUpperCase(), plain, plain, ...nama.values];
  return {
    sql: `(upper(replace(g.no_sertifikat, ' ', '')) = ? OR g.no_rekening = ? OR g.nomor_aplikasi = ? OR ${nama.sql})`,
    values,
    narrow: {
      sql: `SELECT id FROM penjaminan WHERE no_sertifikat IS NOT NULL AND upper(replace(no_sertifikat, ' ', '')) = ?
        UNION SELECT id FROM penjaminan WHERE no_rekening = ? UNION SELECT id FROM penjaminan WHERE nomor_aplikasi = ? UNION ${nama.narrow.sql}`,
      values,
    },
  };
}

/** A whole certificate or application number. */
function whereNomor(text: string): Condition | null {
  const plain = text.trim();
  if (!plain) return null;
  const values = [plain.replaceAll(' ', '').toUpperCase(), plain];
  return {
    sql: "(upper(replace(g.no_sertifikat, ' ', '')) = ? OR g.nomor_aplikasi = ?)",
    values,
    narrow: {
      sql: `SELECT id FROM penjaminan WHERE no_sertifikat IS NOT NULL AND upper(replace(no_sertifikat, ' ', '')) = ?
        UNION SELECT id FROM penjaminan WHERE nomor_aplikasi = ?`,
      values,
    },
  };
}

/** Sertifikat: every guarantee with a certificate number in the actor's branches. */
export const daftarSertifikat: ListDefinition = {
  nama: 'sertifikat',
  judul: 'Sertifikat penjaminan',
  izin: 'covering.lihat',
  from: 'penjaminan g JOIN cabang cb ON cb.id = g.cabang_id JOIN produk pr ON pr.kode = g.produk_kode',
  id: 'g.id',
  cabang: 'g.cabang_id',
  select: [
    'g.nama_debitur AS nama',
    'g.no_sertifikat AS sertifikat',
    'g.tanggal_sertifikat::text AS tanggal',
    'g.no_rekening AS rekening',
    'pr.nama AS produk',
    'g.plafon_kredit::text AS plafon',
    'g.tanggal_awal::text AS awal',
    'g.tanggal_akhir::text AS akhir',
    'cb.nama AS unit',
    'g.pengajuan_id',
    'g.pengajuan_spr_id AS spr_id',
    'g.jenis_kur',
    // its place in the chain: members are born one after another, and their ids with them
    '(SELECT count(*) FROM penjaminan k WHERE k.awal_id = g.awal_id AND k.id <= g.id)::int AS ke',
    `${BERLAKU} AS berlaku`,
    `EXISTS (SELECT 1 FROM pengajuan_spr t JOIN pengiriman s ON s.id = t.pengiriman_id WHERE t.penjaminan_id = g.id AND s.status IN (${berjalan})) AS spr_berjalan`,
    'g.sertifikat_berkas_id AS berkas',
    'g.dibuat_pada AS dicatat',
  ],
  always: 'g.no_sertifikat IS NOT NULL',
  columns: [
    {
      key: 'nama',
      label: 'Nama debitur',
      kind: 'text',
      shown: true,
      primary: true,
      samaran: 'nama',
      sort: { sql: 'g.nama_debitur', cast: 'text', index: 'penjaminan_cabang_id_nama_debitur_id_idx' },
    },
    {
      key: 'sertifikat',
      label: 'Nomor sertifikat',
      kind: 'code',
      shown: true,
      sort: { sql: 'g.no_sertifikat', cast: 'text', index: 'penjaminan_cabang_id_no_sertifikat_id_idx' },
    },
    { key: 'tanggal', label: 'Tanggal sertifikat', kind: 'date', shown: true },
    { key: 'produk', label: 'Produk', kind: 'text', shown: false },
    {
      key: 'plafon',
      label: 'Plafon kredit',
      kind: 'money',
      shown: true,
      sort: { sql: 'g.plafon_kredit', cast: 'numeric', index: 'penjaminan_cabang_id_plafon_kredit_id_idx' },
    },
    { key: 'akhir', label: 'Berakhir', kind: 'date', shown: true },
    { key: 'awal', label: 'Mulai', kind: 'date', shown: false },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', shown: false, samaran: 'nomor' },
    { key: 'unit', label: 'Unit kerja', kind: 'text', shown: false },
    { key: 'rantai', label: 'Rantai', kind: 'status', shown: true },
    { key: 'cetakan', label: 'Cetakan', kind: 'status', shown: false },
    { key: 'tindakan', label: 'Ajukan', kind: 'action', shown: true },
    {
      key: 'dicatat',
      label: 'Dicatat',
      kind: 'datetime',
      shown: false,
      sort: { sql: 'g.id', cast: 'uuid', index: 'penjaminan_cabang_id_id_idx' },
    },
  ],
  filters: [
    bersama.jenis,
    {
      key: 'tanggal',
      label: 'Tanggal sertifikat',
      kind: 'date-range',
      personal: false,
      where: (value) => rangeCondition('g.tanggal_sertifikat', value),
    },
    bersama.rekening,
    {
      key: 'rantai',
      label: 'Rantai',
      kind: 'choice',
      options: [
        { kode: 'berlaku', label: 'Berlaku sekarang' },
        { kode: 'dilanjutkan', label: 'Sudah dilanjutkan SPR' },
      ],
      personal: false,
      where: (kode) => ({ sql: kode === 'berlaku' ? BERLAKU : `NOT (${BERLAKU})`, values: [] }),
    },
    saringanCabang('g.cabang_id'),
  ],
  search: { label: 'Cari nama atau nomor', where: whereCari },
  searchVeiled: { label: 'Cari nomor sertifikat atau aplikasi', where: whereNomor },
  order: { key: 'dicatat', dir: 'turun' },
};
