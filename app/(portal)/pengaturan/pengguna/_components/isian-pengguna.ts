/** What the form of an account holds. */
export interface IsianAkun {
  readonly namaPengguna: string;
  readonly nama: string;
  readonly email: string;
  readonly peran: readonly string[];
  readonly cabangId: string;
  readonly semuaCabang: boolean;
  readonly cakupan: readonly string[];
}

/** A branch to choose from. */
export interface PilihanCabang {
  readonly id: string;
  readonly kodeUker: string;
  readonly nama: string;
}

export const akunKosong: IsianAkun = {
  namaPengguna: '',
  nama: '',
  email: '',
  peran: [],
  cabangId: '',
  semuaCabang: false,
  cakupan: [],
};

/** The fields of the form as the summary on top links to them. */
export const akunFields = {
  namaPengguna: { label: 'Nama pengguna', id: 'akun-namaPengguna' },
  nama: { label: 'Nama lengkap', id: 'akun-nama' },
  email: { label: 'Surel', id: 'akun-email' },
  peran: { label: 'Peran', id: 'akun-peran' },
  cabangId: { label: 'Cabang', id: 'akun-cabangId' },
  cakupan: { label: 'Data yang dilihat', id: 'akun-cakupan' },
} as const;
