import { saringanCabang } from '#lib/cabang/saringan-cabang.ts';
import { type ListDefinition, likeLiteral, rangeCondition } from '#lib/daftar/definition.ts';
import { produkAwal } from '#lib/referensi/starter-codes.ts';

/** Paid on an invoice: accepted allocations alone. Amounts are rupiah. */
const TERBAYAR = `COALESCE((SELECT sum(a.nilai) FROM alokasi a JOIN pengiriman s ON s.id = a.pengiriman_id WHERE a.invoice_id = i.id AND s.status = 'berhasil'), 0)`;

/** An invoice whose amount is not known yet is not paid. */
const LUNAS = `(i.nilai_ijp > 0 AND ${TERBAYAR} >= i.nilai_ijp)`;

const search: ListDefinition['search'] = {
  label: 'Cari nomor invoice',
  where: (text) => ({ sql: 'i.no_invoice LIKE ?', values: [`${likeLiteral(text.trim())}%`] }),
};

/** Invoice IJP, in the columns the partner document pictures, and what of each is paid. */
export const daftarInvoice: ListDefinition = {
  nama: 'invoice',
  judul: 'Invoice IJP',
  izin: 'covering.lihat',
  from: 'invoice i JOIN produk pr ON pr.kode = i.produk_kode JOIN cabang cb ON cb.id = i.cabang_id',
  id: 'i.id',
  cabang: 'i.cabang_id',
  select: [
    'i.no_invoice AS nomor',
    'pr.nama AS produk',
    'i.tanggal_invoice::text AS tanggal',
    'i.kode_bank',
    'i.jumlah_nasabah::text AS nasabah',
    'i.plafon_kredit::text AS plafon',
    'i.nilai_ijp::text AS nilai',
    `(${TERBAYAR})::text AS terbayar`,
    `(i.nilai_ijp - ${TERBAYAR})::text AS sisa`,
    'cb.nama AS unit',
    'i.dibuat_pada AS dicatat',
  ],
  columns: [
    {
      key: 'nomor',
      label: 'No invoice',
      kind: 'code',
      shown: true,
      primary: true,
      sort: { sql: 'i.no_invoice', cast: 'text', index: 'invoice_cabang_id_no_invoice_id_idx' },
    },
    { key: 'produk', label: 'Produk', kind: 'text', shown: true },
    {
      key: 'tanggal',
      label: 'Tanggal invoice',
      kind: 'date',
      shown: true,
      sort: { sql: 'i.tanggal_invoice', cast: 'date', index: 'invoice_cabang_id_tanggal_invoice_id_idx' },
    },
    { key: 'bank', label: 'Bank', kind: 'text', shown: true },
    { key: 'nasabah', label: 'Jumlah nasabah', kind: 'number', shown: true },
    {
      key: 'plafon',
      label: 'Plafon kredit',
      kind: 'money',
      shown: true,
      sort: { sql: 'i.plafon_kredit', cast: 'numeric', index: 'invoice_cabang_id_plafon_kredit_id_idx' },
    },
    {
      key: 'nilai',
      label: 'Nilai IJP',
      kind: 'money',
      shown: true,
      sort: { sql: 'i.nilai_ijp', cast: 'numeric', index: 'invoice_cabang_id_nilai_ijp_id_idx' },
    },
    { key: 'terbayar', label: 'Terbayar', kind: 'money', shown: false },
    { key: 'sisa', label: 'Sisa', kind: 'money', shown: false },
    { key: 'status', label: 'Status', kind: 'status', shown: true },
    { key: 'unit', label: 'Unit kerja', kind: 'text', shown: false },
    {
      key: 'dicatat',
      label: 'Dicatat',
      kind: 'datetime',
      shown: false,
      sort: { sql: 'i.id', cast: 'uuid', index: 'invoice_cabang_id_id_idx' },
    },
  ],
  filters: [
    {
      key: 'produk',
      label: 'Produk',
      kind: 'choice',
      options: produkAwal.map((row) => ({ kode: row.kode, label: row.nama })),
      personal: false,
      where: (kode) => ({ sql: 'i.produk_kode = ?', values: [kode] }),
    },
    {
      key: 'tanggal',
      label: 'Tanggal invoice',
      kind: 'date-range',
      personal: false,
      where: (value) => rangeCondition('i.tanggal_invoice', value),
    },
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      personal: false,
      options: [
        { kode: 'terbuka', label: 'Belum lunas' },
        { kode: 'lunas', label: 'Lunas' },
      ],
      where: (kode) => ({ sql: kode === 'lunas' ? LUNAS : `NOT ${LUNAS}`, values: [] }),
    },
    saringanCabang('i.cabang_id'),
  ],
  search,
  searchVeiled: search,
  order: { key: 'tanggal', dir: 'turun' },
};
