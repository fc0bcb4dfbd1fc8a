import { saringanCabang } from '#lib/cabang/saringan-cabang.ts';
import { type Condition, type ListDefinition, rangeCondition } from '#lib/daftar/definition.ts';
import { type StatusPengiriman, semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { indeksPribadi } from './row.ts';
import { saringanBersama } from './saringan-bersama.ts';

const bersama = saringanBersama('pengajuan', 'p');

const pilihanStatus = [
  { kode: 'terbit', label: 'Terbit' },
  ...semuaStatusPengiriman.filter((status) => status !== 'berhasil').map((kode) => ({ kode, label: statusPengiriman[kode].label })),
  { kode: 'menunggu_sertifikat', label: 'Menunggu sertifikat' },
];

function whereStatus(value: string): Condition | null {
  if (value === 'terbit') return { sql: 'g.no_sertifikat IS NOT NULL', values: [] };
  if (value === 'menunggu_sertifikat') {
    const narrow = {
      sql: 'SELECT pengajuan_id AS id FROM penjaminan WHERE no_sertifikat IS NULL AND pengajuan_id IS NOT NULL',
      values: [],
    };
    return { sql: "s.status = 'berhasil' AND g.no_sertifikat IS NULL", values: [], narrow };
  }
  if (!semuaStatusPengiriman.includes(value as StatusPengiriman)) return null;
  const narrow = {
    sql: "SELECT objek_id AS id FROM pengiriman WHERE status <> 'berhasil' AND status = ?::status_pengiriman AND operasi = 'penjaminanBaru'",
    values: [value],
  };
  return { sql: 's.status = ?::status_pengiriman', values: [value], narrow };
}

/** Numbers are matched whole, names by any part: what a person types decides which. */
function whereCari(text: string): Condition | null {
  const plain = text.trim();
  if (!plain) return null;
  const nama = bersama.nama(plain);
  if (!/\d/.test(plain)) return nama;
  const sertifikat = plain.replaceAll(' ', '').toUpperCase();
  const values = [plain, plain, indeksPribadi('no_identitas', plain), sertifikat, ...nama.values];
  return {
    sql: `(p.nomor_aplikasi = ? OR p.no_rekening = ? OR p.no_identitas_indeks = ? OR upper(replace(g.no_sertifikat, ' ', '')) = ? OR ${nama.sql})`,
    values,
    narrow: {
      sql: `SELECT id FROM pengajuan WHERE nomor_aplikasi = ? UNION SELECT id FROM pengajuan WHERE no_rekening = ?
        UNION SELECT id FROM pengajuan WHERE no_identitas_indeks = ?
        UNION SELECT pengajuan_id FROM penjaminan WHERE no_sertifikat IS NOT NULL AND upper(replace(no_sertifikat, ' ', '')) = ? AND pengajuan_id IS NOT NULL
        UNION ${nama.narrow.sql}`,
      values,
    },
  };
}

/** A whole application or certificate number. */
function whereNomor(text: string): Condition | null {
  const plain = text.trim();
  if (!plain) return null;
  const values = [plain, plain.replaceAll(' ', '').toUpperCase()];
  return {
    sql: "(p.nomor_aplikasi = ? OR upper(replace(g.no_sertifikat, ' ', '')) = ?)",
    values,
    narrow: {
      sql: `SELECT id FROM pengajuan WHERE nomor_aplikasi = ?
        UNION SELECT pengajuan_id FROM penjaminan WHERE no_sertifikat IS NOT NULL AND upper(replace(no_sertifikat, ' ', '')) = ? AND pengajuan_id IS NOT NULL`,
      values,
    },
  };
}

/** Permohonan: every filing of the actor's branches. */
export const daftarPermohonan: ListDefinition = {
  nama: 'permohonan',
  judul: 'Permohonan penjaminan',
  izin: 'covering.lihat',
  from: 'pengajuan p JOIN pengiriman s ON s.id = p.pengiriman_id LEFT JOIN penjaminan g ON g.pengajuan_id = p.id JOIN cabang cb ON cb.id = p.cabang_id',
  id: 'p.id',
  cabang: 'p.cabang_id',
  select: [
    'p.nama_debitur AS nama',
    'p.nomor_aplikasi AS aplikasi',
    'p.no_rekening AS rekening',
    'p.jenis_kur',
    'p.plafon_kredit::text AS plafon',
    'p.tanggal_awal::text AS awal',
    'p.tanggal_akhir::text AS akhir',
    'p.dibuat_pada AS dibuat',
    'cb.nama AS unit',
    's.status',
    'g.no_sertifikat AS sertifikat',
  ],
  columns: [
    {
      key: 'nama',
      label: 'Nama debitur',
      kind: 'text',
      shown: true,
      primary: true,
      samaran: 'nama',
      sort: { sql: 'p.nama_debitur', cast: 'text', index: 'pengajuan_cabang_id_nama_debitur_id_idx' },
    },
    { key: 'status', label: 'Status', kind: 'status', shown: true },
    {
      key: 'aplikasi',
      label: 'Nomor aplikasi',
      kind: 'code',
      shown: true,
      sort: { sql: 'p.nomor_aplikasi', cast: 'text', index: 'pengajuan_cabang_id_nomor_aplikasi_id_idx' },
    },
    { key: 'sertifikat', label: 'Nomor sertifikat', kind: 'code', shown: true },
    { key: 'jenis', label: 'Jenis KUR', kind: 'text', shown: false },
    {
      key: 'plafon',
      label: 'Plafon kredit',
      kind: 'money',
      shown: true,
      sort: { sql: 'p.plafon_kredit', cast: 'numeric', index: 'pengajuan_cabang_id_plafon_kredit_id_idx' },
    },
    {
      key: 'awal',
      label: 'Awal penjaminan',
      kind: 'date',
      shown: false,
      sort: { sql: 'p.tanggal_awal', cast: 'date', index: 'pengajuan_cabang_id_tanggal_awal_id_idx' },
    },
    { key: 'akhir', label: 'Akhir penjaminan', kind: 'date', shown: false },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', shown: false, samaran: 'nomor' },
    { key: 'unit', label: 'Unit kerja', kind: 'text', shown: false },
    {
      key: 'dibuat',
      label: 'Diajukan',
      kind: 'datetime',
      shown: true,
      sort: { sql: 'p.id', cast: 'uuid', index: 'pengajuan_cabang_id_id_idx' },
    },
  ],
  filters: [
    { key: 'status', label: 'Status', kind: 'choice', options: pilihanStatus, personal: false, where: whereStatus },
    bersama.jenis,
    {
      key: 'sejak',
      label: 'Diajukan',
      kind: 'date-range',
      personal: false,
      where: (value) => rangeCondition("(p.dibuat_pada AT TIME ZONE 'Asia/Jakarta')", value),
    },
    bersama.rekening,
    saringanCabang('p.cabang_id'),
  ],
  search: { label: 'Cari nama, NIK, atau nomor', where: whereCari },
  searchVeiled: { label: 'Cari nomor aplikasi atau sertifikat', where: whereNomor },
  order: { key: 'dibuat', dir: 'turun' },
};
