/** Demo accounts and branches of a sandbox. A uat or production installation gets none of them. */
export const cabangDemo = [
  { kode_uker: '010', nama: 'Cabang Surakarta' },
  { kode_uker: '020', nama: 'Cabang Semarang' },
] as const;

export const akunDemo = [
  { peran: 'staf', namaPengguna: 'sari', sandi: 'sandbox-sari', nama: 'Sari Wulandari', cabang: '010' },
  { peran: 'staf', namaPengguna: 'bayu', sandi: 'sandbox-bayu', nama: 'Bayu Nugroho', cabang: '020' },
  { peran: 'supervisor', namaPengguna: 'dewi', sandi: 'sandbox-dewi', nama: 'Dewi Lestari', cabang: '010' },
  { peran: 'supervisor', namaPengguna: 'agus', sandi: 'sandbox-agus', nama: 'Agus Priyanto', cabang: '010' },
] as const satisfies readonly { peran: 'staf' | 'supervisor'; namaPengguna: string; sandi: string; nama: string; cabang: string }[];
