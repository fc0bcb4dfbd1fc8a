import { saringanCabang } from '#lib/cabang/saringan-cabang.ts';
import { type Condition, type ListDefinition, likeLiteral, rangeCondition } from '#lib/daftar/definition.ts';
import { jenisKur } from '#lib/jfusion/contract/codes.ts';
import { dapatDikoreksi, masihBerlaku, type StatusKlaim, semuaStatusKlaim, sqlStatusKlaim, statusKlaim } from './status.ts';

const jenisPenjaminan = [
  { kode: 'baru', label: 'Baru' },
  { kode: 'spr', label: 'SPR' },
];

/** Where few claims can be in a state, their ids: by the letters that are not accepted, or by the facts that make the state. */
const narrowStatus: Partial<Record<StatusKlaim, string>> = {
  ...Object.fromEntries(
    [...dapatDikoreksi, ...masihBerlaku]
      .filter((status) => status !== 'berhasil')
      .map((status) => [
        status,
        `SELECT objek_id AS id FROM pengiriman WHERE status <> 'berhasil' AND status = '${status}' AND operasi = 'requestKlaim'`,
      ]),
  ),
  dibayar: 'SELECT klaim_id AS id FROM pembayaran_klaim',
  ditarik: 'SELECT klaim_id AS id FROM penarikan_klaim',
};

function whereStatus(value: string): Condition | null {
  if (!semuaStatusKlaim.includes(value as StatusKlaim)) return null;
  const sql = narrowStatus[value as StatusKlaim];
  return { sql: `${sqlStatusKlaim} = ?`, values: [value], ...(sql ? { narrow: { sql, values: [] } } : {}) };
}

const nama = (text: string) => ({ sql: 'nama_debitur ILIKE ?', values: [`%${likeLiteral(text)}%`] });
const sertifikat = (text: string) => ({
  sql: "upper(replace(nomor_sertifikat, ' ', '')) = ?",
  values: [text.replaceAll(' ', '').toUpperCase()],
});
const sama = (kolom: 'no_rekening' | 'nomor_aplikasi' | 'no_spk') => (text: string) => ({ sql: `${kolom} = ?`, values: [text] });

/** Any of these conditions on the claim's own columns, each with an index of its own. */
function salahSatu(...syarat: readonly { readonly sql: string; readonly values: readonly unknown[] }[]): Condition {
  return {
    sql: `(${syarat.map(({ sql }) => sql.replace(/\b(nama_debitur|nomor_sertifikat|no_rekening|nomor_aplikasi|no_spk)\b/, 'k.$1')).join(' OR ')})`,
    values: syarat.flatMap(({ values }) => values),
    narrow: {
      sql: syarat.map(({ sql }) => `SELECT id FROM klaim WHERE ${sql}`).join(' UNION '),
      values: syarat.flatMap(({ values }) => values),
    },
  };
}

/** A whole certificate, application or letter number. */
function whereNomor(text: string): Condition | null {
  const plain = text.trim();
  return plain ? salahSatu(sertifikat(plain), sama('nomor_aplikasi')(plain), sama('no_spk')(plain)) : null;
}

/** Numbers are matched whole, names by any part: what a person types decides which. */
function whereCari(text: string): Condition | null {
  const plain = text.trim();
  if (!plain) return null;
  if (!/\d/.test(plain)) return salahSatu(nama(plain));
  return salahSatu(
    sertifikat(plain),
    ...(['no_rekening', 'nomor_aplikasi', 'no_spk'] as const).map((kolom) => sama(kolom)(plain)),
    nama(plain),
  );
}

/** Klaim: every claim of the actor's branches, with the columns and filters of the partner document's own page. */
export const daftarKlaim: ListDefinition = {
  nama: 'klaim',
  judul: 'Klaim',
  izin: 'klaim.lihat',
  from: 'klaim k JOIN pengiriman s ON s.id = k.pengiriman_id JOIN penjaminan g ON g.id = k.penjaminan_id JOIN cabang cb ON cb.id = k.cabang_id',
  id: 'k.id',
  cabang: 'k.cabang_id',
  select: [
    'k.nama_debitur AS nama',
    'k.nomor_sertifikat AS sertifikat',
    'k.no_rekening AS rekening',
    'k.no_spk AS spk',
    "(k.dibuat_pada AT TIME ZONE 'Asia/Jakarta')::date::text AS tanggal",
    'cb.kode_uker AS uker',
    'cb.nama AS cabang',
    'k.nilai_tuntutan_klaim::text AS nilai',
    'g.jenis::text AS jenis_penjaminan',
    'g.jenis_kur AS jenis_kur',
    `${sqlStatusKlaim} AS status`,
  ],
  columns: [
    {
      key: 'nama',
      label: 'Nama debitur',
      kind: 'text',
      shown: true,
      primary: true,
      samaran: 'nama',
      sort: { sql: 'k.nama_debitur', cast: 'text', index: 'klaim_cabang_id_nama_debitur_id_idx' },
    },
    { key: 'status', label: 'Status', kind: 'status', shown: true },
    { key: 'dokumen', label: 'Dokumen', kind: 'action', shown: true },
    {
      key: 'sertifikat',
      label: 'Nomor sertifikat',
      kind: 'code',
      shown: true,
      sort: { sql: 'k.nomor_sertifikat', cast: 'text', index: 'klaim_cabang_id_nomor_sertifikat_id_idx' },
    },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', shown: true, samaran: 'nomor' },
    {
      key: 'tanggal',
      label: 'Diajukan',
      kind: 'date',
      shown: true,
      sort: { sql: 'k.id', cast: 'uuid', index: 'klaim_cabang_id_id_idx' },
    },
    { key: 'uker', label: 'Uker', kind: 'text', shown: false },
    { key: 'cabang', label: 'Nama cabang', kind: 'text', shown: true },
    {
      key: 'nilai',
      label: 'Nilai klaim',
      kind: 'money',
      shown: true,
      sort: { sql: 'k.nilai_tuntutan_klaim', cast: 'numeric', index: 'klaim_cabang_id_nilai_tuntutan_klaim_id_idx' },
    },
    { key: 'spk', label: 'Nomor surat klaim', kind: 'code', shown: false },
    { key: 'jenis_penjaminan', label: 'Jenis penjaminan', kind: 'text', shown: false },
    { key: 'jenis_kur', label: 'Jenis KUR', kind: 'text', shown: false },
  ],
  filters: [
    { key: 'nama', label: 'Nama debitur', kind: 'text', personal: true, where: (value) => salahSatu(nama(value)) },
    { key: 'sertifikat', label: 'Nomor sertifikat', kind: 'code', personal: true, where: (value) => salahSatu(sertifikat(value)) },
    { key: 'rekening', label: 'Nomor rekening', kind: 'code', personal: true, where: (value) => salahSatu(sama('no_rekening')(value)) },
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      options: semuaStatusKlaim.map((kode) => ({ kode, label: statusKlaim[kode].label })),
      personal: false,
      where: whereStatus,
    },
    {
      key: 'sejak',
      label: 'Tanggal pengajuan',
      kind: 'date-range',
      personal: false,
      where: (value) => rangeCondition("(k.dibuat_pada AT TIME ZONE 'Asia/Jakarta')", value),
    },
    {
      key: 'jenis',
      label: 'Jenis penjaminan',
      kind: 'choice',
      options: jenisPenjaminan,
      personal: false,
      where: (kode) => (jenisPenjaminan.some((row) => row.kode === kode) ? { sql: 'g.jenis::text = ?', values: [kode] } : null),
    },
    {
      key: 'kur',
      label: 'Jenis KUR',
      kind: 'choice',
      options: jenisKur,
      personal: false,
      where: (kode) => ({ sql: 'g.jenis_kur = ?', values: [kode] }),
    },
    saringanCabang('k.cabang_id'),
  ],
  search: { label: 'Cari nama atau nomor', where: whereCari },
  searchVeiled: { label: 'Cari nomor sertifikat, aplikasi, atau surat klaim', where: whereNomor },
  order: { key: 'tanggal', dir: 'turun' },
};

/** Label of a guarantee's kind. */
export function labelJenisPenjaminan(kode: string): string {
  return jenisPenjaminan.find((row) => row.kode === kode)?.label ?? kode;
}
