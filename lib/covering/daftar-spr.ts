import { saringanCabang } from '#lib/cabang/saringan-cabang.ts';
import { type Condition, type ListDefinition, likeLiteral, rangeCondition } from '#lib/daftar/definition.ts';
import { statusData } from '#lib/jfusion/contract/codes.ts';
import { type StatusPengiriman, semuaStatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';

/** A whole application number, or that of the certificate continued or born. */
function whereNomor(text: string): Condition | null {
  const plain = text.trim();
  if (!plain) return null;
  const rapat = plain.replaceAll(' ', '').toUpperCase();
  return {
    sql: "(r.nomor_aplikasi = ? OR upper(replace(g.no_sertifikat, ' ', '')) = ? OR upper(replace(r.no_sertifikat_lama, ' ', '')) = ?)",
    values: [plain, rapat, rapat],
  };
}

const pilihanStatus = [
  { kode: 'terbit', label: 'Terbit' },
  ...semuaStatusPengiriman.filter((status) => status !== 'berhasil').map((kode) => ({ kode, label: statusPengiriman[kode].label })),
  { kode: 'menunggu_sertifikat', label: 'Menunggu sertifikat' },
];

function whereStatus(value: string): Condition | null {
  if (value === 'terbit') return { sql: 'g.no_sertifikat IS NOT NULL', values: [] };
  if (value === 'menunggu_sertifikat') return { sql: "s.status = 'berhasil' AND g.no_sertifikat IS NULL", values: [] };
  if (!semuaStatusPengiriman.includes(value as StatusPengiriman)) return null;
  return { sql: 's.status = ?::status_pengiriman', values: [value] };
}

/** Numbers are matched whole, names by any part. */
function whereCari(text: string): Condition | null {
  const plain = text.trim();
  if (!plain) return null;
  const nama = `%${likeLiteral(plain)}%`;
  const rapat = plain.replaceAll(' ', '').toUpperCase();
  const values = [plain, plain, plain, rapat, rapat, nama];
  return {
    sql: `(r.nomor_aplikasi = ? OR r.no_rekening_baru = ? OR r.no_rekening_lama = ? OR upper(replace(g.no_sertifikat, ' ', '')) = ?
      OR upper(replace(r.no_sertifikat_lama, ' ', '')) = ? OR l.nama_debitur ILIKE ?)`,
    values,
  };
}

/** SPR: every SPR filing of the actor's branches. */
export const daftarSpr: ListDefinition = {
  nama: 'spr',
  judul: 'SPR',
  izin: 'covering.lihat',
  from: `pengajuan_spr r JOIN pengiriman s ON s.id = r.pengiriman_id JOIN penjaminan l ON l.id = r.penjaminan_id
    LEFT JOIN penjaminan g ON g.pengajuan_spr_id = r.id JOIN cabang cb ON cb.id = r.cabang_id`,
  id: 'r.id',
  cabang: 'r.cabang_id',
  select: [
    'l.nama_debitur AS nama',
    'r.status_data',
    'r.nomor_aplikasi AS aplikasi',
    'r.no_sertifikat_lama AS lama',
    'g.no_sertifikat AS sertifikat',
    'r.plafon_kredit::text AS plafon',
    'r.outstanding::text AS outstanding',
    'r.tanggal_awal::text AS awal',
    'r.tanggal_akhir::text AS akhir',
    'cb.nama AS unit',
    'r.dibuat_pada AS dibuat',
    's.status',
  ],
  columns: [
    { key: 'nama', label: 'Nama debitur', kind: 'text', shown: true, primary: true, samaran: 'nama' },
    { key: 'jenis', label: 'Jenis SPR', kind: 'text', shown: true },
    { key: 'status', label: 'Status', kind: 'status', shown: true },
    { key: 'lama', label: 'Sertifikat lama', kind: 'code', shown: true },
    { key: 'sertifikat', label: 'Sertifikat baru', kind: 'code', shown: true },
    { key: 'plafon', label: 'Plafon kredit', kind: 'money', shown: true },
    { key: 'outstanding', label: 'Outstanding', kind: 'money', shown: false },
    { key: 'aplikasi', label: 'Nomor aplikasi', kind: 'code', shown: false },
    { key: 'awal', label: 'Mulai', kind: 'date', shown: false },
    { key: 'akhir', label: 'Berakhir', kind: 'date', shown: false },
    { key: 'unit', label: 'Unit kerja', kind: 'text', shown: false },
    {
      key: 'dibuat',
      label: 'Diajukan',
      kind: 'datetime',
      shown: true,
      sort: { sql: 'r.id', cast: 'uuid', index: 'pengajuan_spr_cabang_id_id_idx' },
    },
  ],
  filters: [
    { key: 'status', label: 'Status', kind: 'choice', options: pilihanStatus, personal: false, where: whereStatus },
    {
      key: 'jenis',
      label: 'Jenis SPR',
      kind: 'choice',
      options: statusData,
      personal: false,
      where: (kode) => ({ sql: 'r.status_data = ?', values: [kode] }),
    },
    {
      key: 'sejak',
      label: 'Diajukan',
      kind: 'date-range',
      personal: false,
      where: (value) => rangeCondition("(r.dibuat_pada AT TIME ZONE 'Asia/Jakarta')", value),
    },
    saringanCabang('r.cabang_id'),
  ],
  search: { label: 'Cari nama atau nomor', where: whereCari },
  searchVeiled: { label: 'Cari nomor aplikasi atau sertifikat', where: whereNomor },
  order: { key: 'dibuat', dir: 'turun' },
};
