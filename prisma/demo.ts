import type { Peran } from '#lib/auth/permissions.ts';

/** Demo accounts and branches of a sandbox. A uat or production installation gets none of them. */
export const cabangDemo = [
  { kode_uker: '010', nama: 'Cabang Surakarta' },
  { kode_uker: '020', nama: 'Cabang Semarang' },
] as const;

export const akunDemo = [
  { peran: ['staf', 'petugas_klaim'], namaPengguna: 'sari', sandi: 'sandbox-sari', nama: 'Sari Wulandari', cabang: '010' },
  { peran: ['staf', 'petugas_klaim'], namaPengguna: 'bayu', sandi: 'sandbox-bayu', nama: 'Bayu Nugroho', cabang: '020' },
  { peran: ['petugas_klaim'], namaPengguna: 'rina', sandi: 'sandbox-rina', nama: 'Rina Kartika', cabang: '010' },
  { peran: ['supervisor'], namaPengguna: 'dewi', sandi: 'sandbox-dewi', nama: 'Dewi Lestari', cabang: '010' },
  { peran: ['supervisor'], namaPengguna: 'agus', sandi: 'sandbox-agus', nama: 'Agus Priyanto', cabang: '010' },
  { peran: ['supervisor'], namaPengguna: 'tono', sandi: 'sandbox-tono', nama: 'Tono Wibowo', cabang: '020' },
  { peran: ['admin'], namaPengguna: 'budi', sandi: 'sandbox-budi', nama: 'Budi Santoso', cabang: '010' },
  { peran: ['auditor'], namaPengguna: 'wahyu', sandi: 'sandbox-wahyu', nama: 'Wahyu Hidayat', cabang: '010', semuaCabang: true },
] as const satisfies readonly {
  peran: readonly Peran[];
  namaPengguna: string;
  sandi: string;
  nama: string;
  cabang: string;
  semuaCabang?: true;
}[];
