import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { penjaminanBaruFields } from '#lib/jfusion/contract/penjaminan-baru.ts';

/** One code list that the partner document names and does not give. `kode` says what its codes look like. */
export interface JenisDaftar {
  readonly daftar: string;
  readonly label: string;
  readonly dipakai: string;
  readonly kode: FieldRow;
}

const kontrak = (name: string): FieldRow => ({
  ...(penjaminanBaruFields.find((row) => row.name === name) ?? { name, wire: 'string' as const, required: true }),
  name: 'kode',
  required: true,
});
const daftar = (nama: string, label: string, dipakai: string, kode = kontrak(nama)): JenisDaftar => ({
  daftar: nama,
  label,
  dipakai,
  kode,
});

/** The lists that are kept on the reference page, in its order. */
export const jenisDaftar: readonly JenisDaftar[] = [
  daftar('kode_sektor', 'Sektor usaha', 'Kolom Sektor usaha di formulir penjaminan.'),
  daftar('kode_pekerjaan', 'Pekerjaan', 'Kolom Pekerjaan di formulir penjaminan.'),
  daftar('jenis_agunan', 'Jenis agunan', 'Kolom Jenis agunan di formulir penjaminan.'),
  daftar('jenis_pengikatan', 'Jenis pengikatan', 'Kolom Jenis pengikatan di formulir penjaminan.'),
  daftar('loan_type', 'Tipe kredit', 'Kolom Tipe kredit (loan type) di formulir penjaminan.'),
  daftar('bank', 'Bank', 'Bank pengirim dan penerima di pembayaran. Tiga angka, dengan nol di depan.', kontrak('kode_bank')),
];
