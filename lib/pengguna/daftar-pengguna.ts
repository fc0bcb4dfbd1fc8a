import { daftarPeran, semuaPeran } from '#lib/auth/permissions.ts';
import { type ListDefinition, likeLiteral } from '#lib/daftar/definition.ts';
import { semuaStatusPengguna, statusPengguna } from './status.ts';

const NAMA = 'lower(u.nama)';

const search: ListDefinition['search'] = {
  label: 'Cari nama atau surel',
  where: (text) => {
    const part = `%${likeLiteral(text.trim().toLowerCase())}%`;
    return { sql: `(${NAMA} LIKE ? OR u.nama_pengguna LIKE ? OR u.email LIKE ?)`, values: [part, part, part] };
  },
};

/** Every account of the installation, whatever the branch of who reads it: read by `readPeoplePage`, not by the engine of the branches' lists. */
export const daftarPengguna: ListDefinition = {
  nama: 'pengguna',
  judul: 'Pengguna',
  izin: 'pengguna.lihat',
  from: `pengguna u JOIN cabang cb ON cb.id = u.cabang_id
    LEFT JOIN LATERAL (SELECT max(s.dibuat_pada) AS masuk FROM sesi s WHERE s.pengguna_id = u.id AND s.tahap = 'penuh') m ON true
    LEFT JOIN LATERAL (SELECT count(*) AS banyak FROM cakupan k WHERE k.pengguna_id = u.id AND k.cabang_id <> u.cabang_id) k ON true`,
  id: 'u.id',
  cabang: 'u.cabang_id',
  select: [
    'u.nama',
    'u.nama_pengguna AS akun',
    'u.peran::text[] AS peran',
    'u.email',
    'cb.nama AS cabang',
    'u.semua_cabang',
    'k.banyak::int AS lain',
    'm.masuk',
    'u.sandi_hash IS NOT NULL AS bersandi',
    'u.ditangguhkan_pada',
  ],
  columns: [
    { key: 'nama', label: 'Nama', kind: 'text', shown: true, primary: true, sort: { sql: NAMA, cast: 'text', index: 'pengguna_pkey' } },
    { key: 'akun', label: 'Nama pengguna', kind: 'code', shown: true },
    { key: 'peran', label: 'Peran', kind: 'text', shown: true },
    { key: 'cabang', label: 'Cabang', kind: 'text', shown: true },
    { key: 'cakupan', label: 'Melihat juga', kind: 'text', shown: true },
    { key: 'status', label: 'Status', kind: 'status', shown: true },
    { key: 'masuk', label: 'Masuk terakhir', kind: 'datetime', shown: true },
    { key: 'email', label: 'Surel', kind: 'text', shown: false },
  ],
  filters: [
    {
      key: 'status',
      label: 'Status',
      kind: 'choice',
      personal: false,
      options: semuaStatusPengguna.map((kode) => ({ kode, label: statusPengguna[kode].label })),
      where: (kode) => {
        const status = semuaStatusPengguna.find((row) => row === kode);
        return status ? { sql: statusPengguna[status].sql, values: [] } : null;
      },
    },
    {
      key: 'peran',
      label: 'Peran',
      kind: 'choice',
      personal: false,
      options: semuaPeran.map((kode) => ({ kode, label: daftarPeran[kode].label })),
      where: (kode) => ((semuaPeran as string[]).includes(kode) ? { sql: '?::peran = ANY(u.peran)', values: [kode] } : null),
    },
    {
      key: 'cabang',
      label: 'Kode unit kerja',
      kind: 'code',
      personal: false,
      where: (kode) => ({
        sql: 'u.cabang_id IN (SELECT cabang_id FROM kode_cabang WHERE kode_uker = ?)',
        values: [kode],
      }),
    },
  ],
  search,
  // The names of those who work here are not the names of customers.
  searchVeiled: search,
  order: { key: 'nama', dir: 'naik' },
};
