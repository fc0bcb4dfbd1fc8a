import type { CodeList } from '#lib/jfusion/contract/codes.ts';
import type { Condition, FieldRow } from '#lib/jfusion/contract/field.ts';
import { penjaminanBaruFields } from '#lib/jfusion/contract/penjaminan-baru.ts';

export type Kelompok = 'debitur' | 'usaha' | 'kredit' | 'agunan' | 'penjaminan';
export type Kind = 'teks' | 'teks-panjang' | 'rupiah' | 'desimal' | 'tanggal' | 'pilihan' | 'kode';
/** pribadi: sealed and found by exact match only; nama: plain, but never in a URL; biasa: anything else */
export type Sensitivitas = 'pribadi' | 'nama' | 'biasa';

/** One row a field of a filing: form, list columns, template and print are fed from it. */
export interface Kolom {
  readonly field: NamaKolom;
  readonly label: string;
  readonly kelompok: Kelompok;
  readonly kind: Kind;
  readonly hint?: string;
  readonly satuan?: string;
  readonly contoh: string;
  readonly sensitivitas: Sensitivitas;
  /** name of the reference list behind a `kode` field */
  readonly daftar?: string;
  /** filled by the portal and not to be changed by hand */
  readonly tetap?: true;
  /** copied by "salin dari pengajuan lalu" */
  readonly salin: boolean;
  /** shown only where another field makes it meaningful */
  readonly tampilBila?: { readonly field: string; readonly isi: readonly string[] };
  readonly kontrak: Omit<FieldRow, 'codes'> & { readonly codes?: CodeList; readonly requiredWhen?: Condition };
}

export type NamaKolom = Exclude<(typeof penjaminanBaruFields)[number]['name'], 'partner_reference_id' | 'no_telepon'>;

export const kelompokLabel: Record<Kelompok, { label: string; hint: string }> = {
  debitur: { label: 'Debitur', hint: 'Siapa yang dijamin, seperti pada kartu identitasnya.' },
  usaha: { label: 'Usaha', hint: 'Usaha yang dibiayai.' },
  kredit: { label: 'Kredit', hint: 'Perjanjian kredit dan syaratnya.' },
  agunan: { label: 'Agunan', hint: 'Boleh kosong bila kredit tanpa agunan.' },
  penjaminan: { label: 'Penjaminan', hint: 'Masa penjaminan dan nomor pengajuan ke Jamkrindo.' },
};

type Isi = Omit<Kolom, 'field' | 'kontrak' | 'sensitivitas' | 'salin'> & { sensitivitas?: Sensitivitas; salin?: boolean };

const rows: Record<NamaKolom, Isi> = {
  nama_debitur: {
    label: 'Nama debitur',
    kelompok: 'debitur',
    kind: 'teks',
    contoh: 'ANITA TAMA',
    sensitivitas: 'nama',
    hint: 'Sesuai identitas; untuk badan usaha, nama badan usahanya.',
  },
  jenis_kelamin: { label: 'Jenis kelamin', kelompok: 'debitur', kind: 'pilihan', contoh: '2' },
  jenis_identitas: { label: 'Jenis identitas', kelompok: 'debitur', kind: 'pilihan', contoh: '1' },
  no_identitas: {
    label: 'Nomor identitas',
    kelompok: 'debitur',
    kind: 'teks',
    contoh: '3314096810840001',
    sensitivitas: 'pribadi',
    hint: 'NIK 16 angka bila KTP.',
  },
  tanggal_lahir: {
    label: 'Tanggal lahir',
    kelompok: 'debitur',
    kind: 'tanggal',
    contoh: '1984-10-28',
    hint: 'Untuk badan usaha, tanggal pendiriannya.',
  },
  marital_status: { label: 'Status perkawinan', kelompok: 'debitur', kind: 'pilihan', contoh: '0' },
  no_hp: { label: 'Nomor HP', kelompok: 'debitur', kind: 'teks', contoh: '081226021659', sensitivitas: 'pribadi' },
  alamat_debitur: { label: 'Alamat debitur', kelompok: 'debitur', kind: 'teks-panjang', contoh: 'REJOWINANGUN RT15' },
  kode_pos: { label: 'Kode pos', kelompok: 'debitur', kind: 'teks', contoh: '57282' },
  kode_pekerjaan: { label: 'Pekerjaan', kelompok: 'debitur', kind: 'kode', daftar: 'kode_pekerjaan', contoh: '1', salin: true },
  npwp: {
    label: 'NPWP',
    kelompok: 'debitur',
    kind: 'teks',
    contoh: '462271403521111',
    sensitivitas: 'pribadi',
    hint: '15 atau 16 angka. Wajib bila plafon di atas Rp 50.000.000.',
  },

  no_ijin_usaha: { label: 'Nomor izin usaha', kelompok: 'usaha', kind: 'teks', contoh: '23/MSR/06/2023' },
  kode_sektor: { label: 'Sektor usaha (LBU)', kelompok: 'usaha', kind: 'kode', daftar: 'kode_sektor', contoh: '523900', salin: true },
  tanggal_mulai_usaha: { label: 'Tanggal mulai usaha', kelompok: 'usaha', kind: 'tanggal', contoh: '2018-02-01' },
  jumlah_tenaga_kerja: { label: 'Jumlah tenaga kerja', kelompok: 'usaha', kind: 'teks', satuan: 'orang', contoh: '1' },
  modal_usaha: { label: 'Modal usaha', kelompok: 'usaha', kind: 'rupiah', contoh: '35000000' },
  omset_usaha: { label: 'Omzet usaha', kelompok: 'usaha', kind: 'rupiah', contoh: '50000' },
  alamat_usaha: { label: 'Alamat usaha', kelompok: 'usaha', kind: 'teks-panjang', contoh: 'INDRAMAYU' },

  jenis_kur: { label: 'Jenis KUR', kelompok: 'kredit', kind: 'pilihan', contoh: '1', salin: true },
  jenis_kredit: { label: 'Jenis kredit', kelompok: 'kredit', kind: 'pilihan', contoh: '1', salin: true },
  plafon_kredit: { label: 'Plafon kredit', kelompok: 'kredit', kind: 'rupiah', contoh: '35000000' },
  jangka_waktu: {
    label: 'Jangka waktu',
    kelompok: 'kredit',
    kind: 'desimal',
    satuan: 'bulan',
    contoh: '36.5',
    salin: true,
    hint: 'Boleh satu angka di belakang koma.',
  },
  suku_bunga: { label: 'Suku bunga', kelompok: 'kredit', kind: 'pilihan', contoh: '7', salin: true },
  loan_type: {
    label: 'Tipe pinjaman',
    kelompok: 'kredit',
    kind: 'kode',
    daftar: 'loan_type',
    contoh: 'KR155',
    salin: true,
    hint: 'Menentukan rumus IJP: anuitas atau efektif.',
  },
  no_rekening: { label: 'Nomor rekening pinjaman', kelompok: 'kredit', kind: 'teks', contoh: '1000Q614' },
  cif: { label: 'CIF', kelompok: 'kredit', kind: 'teks', contoh: '67333424319215009115361587795442424465128655423132' },
  no_pk: { label: 'Nomor perjanjian kredit', kelompok: 'kredit', kind: 'teks', contoh: '52/PK/KURMIKRO/BPD/010/VI/2023' },
  tanggal_pk: { label: 'Tanggal perjanjian kredit', kelompok: 'kredit', kind: 'tanggal', contoh: '2023-06-14' },
  status_kolektibilitas: { label: 'Kolektibilitas', kelompok: 'kredit', kind: 'pilihan', contoh: '1', salin: true },
  status_lunas: {
    label: 'Kredit program lain',
    kelompok: 'kredit',
    kind: 'pilihan',
    contoh: 'L',
    salin: true,
    hint: 'Status kredit program selain KUR.',
  },
  jenis_linkage: { label: 'Jenis linkage', kelompok: 'kredit', kind: 'pilihan', contoh: 'N', salin: true },
  lembaga_linkage: {
    label: 'Lembaga linkage',
    kelompok: 'kredit',
    kind: 'teks',
    contoh: '1',
    salin: true,
    tampilBila: { field: 'jenis_linkage', isi: ['E', 'C'] },
  },
  negara_tujuan: {
    label: 'Negara tujuan',
    kelompok: 'kredit',
    kind: 'teks',
    contoh: 'Saudi Arabia',
    tampilBila: { field: 'jenis_kur', isi: ['4'] },
  },

  jenis_agunan: { label: 'Jenis agunan', kelompok: 'agunan', kind: 'kode', daftar: 'jenis_agunan', contoh: '0', salin: true },
  nilai_agunan: { label: 'Nilai agunan', kelompok: 'agunan', kind: 'rupiah', contoh: '0' },
  jenis_pengikatan: { label: 'Jenis pengikatan', kelompok: 'agunan', kind: 'kode', daftar: 'jenis_pengikatan', contoh: '123', salin: true },

  nomor_aplikasi: {
    label: 'Nomor aplikasi',
    kelompok: 'penjaminan',
    kind: 'teks',
    contoh: '1000Q614',
    hint: 'Nomor dari cabang Anda; tidak boleh sama dengan pengajuan lain.',
  },
  tanggal_awal: { label: 'Awal penjaminan', kelompok: 'penjaminan', kind: 'tanggal', contoh: '2023-06-14' },
  tanggal_akhir: { label: 'Akhir penjaminan', kelompok: 'penjaminan', kind: 'tanggal', contoh: '2026-06-14' },
  tanggal_rekam: { label: 'Tanggal rekam', kelompok: 'penjaminan', kind: 'tanggal', contoh: '2023-06-14' },
  kode_uker: { label: 'Unit kerja', kelompok: 'penjaminan', kind: 'kode', daftar: 'kode_uker', contoh: '010', salin: true },
  kode_bank: {
    label: 'Kode bank',
    kelompok: 'penjaminan',
    kind: 'teks',
    contoh: '113',
    hint: 'Tiga angka kode bank Anda, terisi dari pengaturan koneksi.',
    salin: true,
  },
  coverage: {
    label: 'Coverage',
    kelompok: 'penjaminan',
    kind: 'pilihan',
    contoh: '70',
    tetap: true,
    hint: 'Selalu 70 % menurut dokumen mitra.',
  },
};

const kontrakRows = new Map<string, FieldRow>(penjaminanBaruFields.map((row) => [row.name, row]));

function kontrakOf(name: string): FieldRow {
  const row = kontrakRows.get(name);
  if (!row) throw new Error(`no contract field ${name}`);
  return row;
}

/** Every field of a filing in the order of the form. */
export const kolomPengajuan: readonly Kolom[] = (Object.keys(rows) as NamaKolom[]).map((field) => ({
  ...rows[field],
  field,
  sensitivitas: rows[field].sensitivitas ?? 'biasa',
  salin: rows[field].salin ?? false,
  kontrak: kontrakOf(field),
}));

export const kelompokPengajuan = Object.keys(kelompokLabel) as Kelompok[];

/** Label of a field as a person knows it; the bare name where there is none. */
export function labelKolom(field: string): string {
  return kolomPengajuan.find((kolom) => kolom.field === field)?.label ?? field;
}
