import { saringanCabang } from '#lib/cabang/saringan-cabang.ts';
import { type Condition, type ListDefinition, rangeCondition } from '#lib/daftar/definition.ts';
import { endpoints, operasi } from '#lib/jfusion/contract/endpoints.ts';
import { sqlUnknownSince } from './oldest-unknown.ts';
import { standingFilter } from './standing.ts';
import { semuaStatusPengiriman, statusPengiriman } from './status.ts';

function whereStatus(kode: string): Condition | null {
  if (!(semuaStatusPengiriman as string[]).includes(kode)) return null;
  const condition = { sql: 's.status = ?::status_pengiriman', values: [kode] };
  if (kode === 'berhasil') return condition;
  return {
    ...condition,
    narrow: { sql: "SELECT id FROM pengiriman WHERE status <> 'berhasil' AND status = ?::status_pengiriman", values: [kode] },
  };
}

function whereCari(text: string): Condition {
  const values = [text.trim(), text.trim(), text.trim().toUpperCase()];
  return {
    sql: '(s.nomor_aplikasi = ? OR s.no_rekening = ? OR s.partner_reference_id = ?)',
    values,
    narrow: {
      sql: `SELECT id FROM pengiriman WHERE nomor_aplikasi = ? UNION SELECT id FROM pengiriman WHERE no_rekening = ?
        UNION SELECT id FROM pengiriman WHERE partner_reference_id = ?`,
      values,
    },
  };
}

/** A whole application or reference number. */
function whereNomor(text: string): Condition {
  const values = [text.trim(), text.trim().toUpperCase()];
  return {
    sql: '(s.nomor_aplikasi = ? OR s.partner_reference_id = ?)',
    values,
    narrow: {
      sql: 'SELECT id FROM pengiriman WHERE nomor_aplikasi = ? UNION SELECT id FROM pengiriman WHERE partner_reference_id = ?',
      values,
    },
  };
}

/** Since when a letter that is not done stands as it does. */
const SEJAK = `CASE WHEN s.status = 'belum_pasti' THEN ${sqlUnknownSince('s')} WHEN s.selesai_pada IS NULL THEN s.status_sejak END AS lama`;

/** Pengiriman: every letter of the actor's branches. */
export const letterList: ListDefinition = {
  nama: 'pengiriman',
  judul: 'Pengiriman ke Jamkrindo',
  izin: 'pengiriman.lihat',
  from: 'pengiriman s JOIN pengguna u ON u.id = s.dibuat_oleh JOIN cabang cb ON cb.id = s.cabang_id',
  id: 's.id',
  cabang: 's.cabang_id',
  select: [
    's.nomor::text AS nomor',
    's.operasi',
    's.status',
    's.objek_jenis',
    's.objek_id::text AS objek_id',
    's.nomor_aplikasi AS aplikasi',
    's.no_rekening AS rekening',
    's.partner_reference_id AS referensi',
    's.percobaan_ke::text AS percobaan',
    's.dibuat_pada AS dibuat',
    's.selesai_pada AS selesai',
    SEJAK,
    'u.nama AS pembuat',
    'cb.nama AS unit',
    's.keterangan',
  ],
  columns: [
    { key: 'surat', label: 'Surat', kind: 'text', shown: true, primary: true },
    { key: 'status', label: 'Status', kind: 'status', shown: true },
    { key: 'lama', label: 'Lama', kind: 'text', shown: true },
    { key: 'tentang', label: 'Tentang', kind: 'text', shown: true },
    { key: 'aplikasi', label: 'Nomor aplikasi', kind: 'code', shown: true },
    { key: 'keterangan', label: 'Keterangan', kind: 'text', shown: true },
    { key: 'pembuat', label: 'Dibuat oleh', kind: 'text', shown: false },
    {
      key: 'dibuat',
      label: 'Dibuat',
      kind: 'datetime',
      shown: true,
      sort: { sql: 's.id', cast: 'uuid', index: 'pengiriman_cabang_id_id_idx' },
    },
    { key: 'selesai', label: 'Selesai', kind: 'datetime', shown: false },
    { key: 'percobaan', label: 'Percobaan', kind: 'number', shown: false },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', shown: false, samaran: 'nomor' },
    { key: 'referensi', label: 'Referensi mitra', kind: 'code', shown: false },
    { key: 'unit', label: 'Unit kerja', kind: 'text', shown: false },
  ],
  filters: [
    standingFilter,
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      personal: false,
      options: semuaStatusPengiriman.map((kode) => ({ kode, label: statusPengiriman[kode].label })),
      where: whereStatus,
    },
    {
      key: 'operasi',
      label: 'Jenis surat',
      kind: 'choice',
      personal: false,
      options: operasi.map((kode) => ({ kode, label: endpoints[kode].label })),
      where: (kode) => ({ sql: 's.operasi = ?', values: [kode] }),
    },
    {
      key: 'sejak',
      label: 'Dibuat',
      kind: 'date-range',
      personal: false,
      where: (value) => rangeCondition("(s.dibuat_pada AT TIME ZONE 'Asia/Jakarta')", value),
    },
    saringanCabang('s.cabang_id'),
  ],
  search: {
    label: 'Cari nomor atau referensi',
    where: whereCari,
  },
  searchVeiled: { label: 'Cari nomor aplikasi atau referensi', where: whereNomor },
  order: { key: 'dibuat', dir: 'turun' },
};
