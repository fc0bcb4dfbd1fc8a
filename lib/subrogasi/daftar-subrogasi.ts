import type { ListColumn, ListDefinition } from '#lib/daftar/definition.ts';
import { daftarKlaim } from '#lib/klaim/daftar-klaim.ts';
import { pilihanStatusSubrogasi } from './status.ts';

const sqlDibayar = '(SELECT sum(nilai) FROM pembayaran_klaim WHERE klaim_id = k.id)';
/** Only what the guarantor confirmed to have got, of instalments that were not taken back. */
const sqlKembali = `COALESCE((SELECT sum(bayar.nilai) FROM angsuran
  JOIN pembayaran_angsuran bayar ON bayar.angsuran_id = angsuran.id JOIN pengiriman surat ON surat.id = bayar.pengiriman_id
  WHERE angsuran.klaim_id = k.id AND surat.status = 'berhasil'
  AND NOT EXISTS (SELECT 1 FROM pembalikan_angsuran balik WHERE balik.angsuran_id = angsuran.id)), 0)`;
const sqlStatus = `(CASE WHEN ${sqlKembali} >= ${sqlDibayar} THEN 'lunas' WHEN ${sqlKembali} > 0 THEN 'berjalan' ELSE 'belum' END)`;

const keputusan = (kolom: string) =>
  `(SELECT ${kolom} FROM keputusan_klaim WHERE klaim_id = k.id AND putusan = 'disetujui' ORDER BY id DESC LIMIT 1)`;
/** A column of the claims' list as it stands there, or shown otherwise. */
function kolomKlaim(key: string, lain: Partial<ListColumn> = {}): ListColumn {
  const kolom = daftarKlaim.columns.find((column) => column.key === key);
  if (!kolom) throw new Error(`the list of claims has no column ${key}`);
  return { ...kolom, ...lain };
}

/** Subrogasi: every paid claim of the actor's branches, with the columns and filters of the partner document's own page. */
export const daftarSubrogasi: ListDefinition = {
  nama: 'subrogasi',
  judul: 'Permohonan Subrogasi',
  izin: 'subrogasi.lihat',
  from: daftarKlaim.from,
  id: 'k.id',
  cabang: 'k.cabang_id',
  select: [
    'k.nama_debitur AS nama',
    'k.no_rekening AS rekening',
    "(k.dibuat_pada AT TIME ZONE 'Asia/Jakarta')::date::text AS tanggal",
    'cb.kode_uker AS uker',
    'cb.nama AS cabang',
    'k.nilai_tuntutan_klaim::text AS nilai',
    `${sqlStatus} AS status`,
    `${keputusan('nilai_persetujuan')}::text AS persetujuan`,
    `${sqlDibayar}::text AS dibayar`,
    `${sqlKembali}::text AS kembali`,
    `(${sqlDibayar} - ${sqlKembali})::text AS sisa`,
    `${keputusan('tgl_keputusan')}::text AS tanggal_persetujuan`,
    `${keputusan('nomor_persetujuan')} AS nomor_persetujuan`,
    'k.nomor_sertifikat AS sertifikat',
    'g.jenis::text AS jenis_penjaminan',
    'g.jenis_kur AS jenis_kur',
  ],
  always: 'k.id IN (SELECT klaim_id FROM pembayaran_klaim)',
  columns: [
    kolomKlaim('nama'),
    kolomKlaim('rekening'),
    kolomKlaim('tanggal', { label: 'Tanggal pengajuan', shown: false }),
    kolomKlaim('uker', { label: 'Kode uker', shown: false }),
    kolomKlaim('cabang', { shown: false }),
    kolomKlaim('nilai', { shown: false }),
    { key: 'status', label: 'Status', kind: 'status', shown: true },
    { key: 'persetujuan', label: 'Persetujuan klaim', kind: 'money', shown: true },
    { key: 'dibayar', label: 'Klaim dibayar', kind: 'money', shown: false },
    { key: 'kembali', label: 'Pembayaran subrogasi', kind: 'money', shown: true },
    { key: 'sisa', label: 'Sisa', kind: 'money', shown: true },
    { key: 'tanggal_persetujuan', label: 'Tanggal persetujuan', kind: 'date', shown: false },
    { key: 'angsuran', label: 'Angsuran', kind: 'action', shown: true },
    { key: 'nomor_persetujuan', label: 'Nomor persetujuan', kind: 'code', shown: false },
    kolomKlaim('sertifikat', { shown: false }),
    kolomKlaim('jenis_penjaminan'),
    kolomKlaim('jenis_kur'),
  ],
  filters: daftarKlaim.filters.map((filter) =>
    filter.key === 'status'
      ? {
          ...filter,
          options: pilihanStatusSubrogasi,
          where: (value) =>
            pilihanStatusSubrogasi.some(({ kode }) => kode === value) ? { sql: `${sqlStatus} = ?`, values: [value] } : null,
        }
      : filter,
  ),
  search: daftarKlaim.search,
  ...(daftarKlaim.searchVeiled ? { searchVeiled: daftarKlaim.searchVeiled } : {}),
  order: daftarKlaim.order,
};
