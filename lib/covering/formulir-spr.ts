import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { kolomSpr, type NamaSpr } from './schema.ts';

export type KelompokSpr = 'jenis' | 'lama' | 'kredit' | 'penjaminan';

/** One row a field of an SPR: form, page and print are fed from it. */
export interface BarisFormulirSpr {
  readonly field: NamaSpr;
  readonly label: string;
  readonly kelompok: KelompokSpr;
  readonly kind: 'teks' | 'rupiah' | 'bulan' | 'tanggal' | 'pilihan';
  readonly hint?: string;
  readonly contoh: string;
  /** the book's own word: shown, never typed */
  readonly tetap?: true;
  readonly kontrak: FieldRow;
}

export const kelompokSpr: Record<KelompokSpr, { label: string; hint: string }> = {
  jenis: { label: 'Jenis SPR', hint: 'Pilih dahulu; isian yang berubah karenanya ditandai di bawah.' },
  lama: { label: 'Penjaminan yang dilanjutkan', hint: 'Diambil dari sertifikat yang berlaku sekarang.' },
  kredit: { label: 'Kredit', hint: 'Perjanjian kredit yang baru dan syaratnya.' },
  penjaminan: { label: 'Penjaminan', hint: 'Masa penjaminan yang baru dan nomor pengajuannya.' },
};

const rows: Record<NamaSpr, Omit<BarisFormulirSpr, 'field' | 'kontrak'>> = {
  status_data: { label: 'Jenis SPR', kelompok: 'jenis', kind: 'pilihan', contoh: '2' },

  no_sertifikat_lama: {
    label: 'Nomor sertifikat lama',
    kelompok: 'lama',
    kind: 'teks',
    contoh: 'KR2 2023 02.00 33 113 0 00000027',
    tetap: true,
  },
  no_rekening_lama: { label: 'Nomor rekening lama', kelompok: 'lama', kind: 'teks', contoh: 'SIT00001', tetap: true },
  no_rekening_asal: {
    label: 'Nomor rekening asal',
    kelompok: 'lama',
    kind: 'teks',
    contoh: 'SIT00001',
    tetap: true,
    hint: 'Rekening penjaminan pertama dalam rantai ini.',
  },
  outstanding: {
    label: 'Outstanding terakhir',
    kelompok: 'lama',
    kind: 'rupiah',
    contoh: '5000000',
    hint: 'Sisa pokok kredit lama saat SPR diajukan.',
  },

  no_rekening_baru: {
    label: 'Nomor rekening baru',
    kelompok: 'kredit',
    kind: 'teks',
    contoh: 'SIT00001',
    hint: 'Tetap rekening lama bila bank tidak membuka rekening lain.',
  },
  no_pk: { label: 'Nomor perjanjian kredit', kelompok: 'kredit', kind: 'teks', contoh: 'PK/Jateng/TEST' },
  tanggal_pk: { label: 'Tanggal perjanjian kredit', kelompok: 'kredit', kind: 'tanggal', contoh: '2023-06-14' },
  plafon_kredit: { label: 'Plafon kredit', kelompok: 'kredit', kind: 'rupiah', contoh: '20000000' },
  status_rekening: { label: 'Status rekening', kelompok: 'kredit', kind: 'pilihan', contoh: '1' },
  flag_covid: { label: 'Terdampak Covid', kelompok: 'kredit', kind: 'pilihan', contoh: '0' },

  nomor_aplikasi: {
    label: 'Nomor aplikasi',
    kelompok: 'penjaminan',
    kind: 'teks',
    contoh: 'SIT00002',
    hint: 'Nomor baru dari cabang Anda; harus berbeda dari nomor penjaminan yang dilanjutkan.',
  },
  tanggal_awal: { label: 'Awal SPR', kelompok: 'penjaminan', kind: 'tanggal', contoh: '2023-06-14' },
  tanggal_akhir: { label: 'Akhir SPR', kelompok: 'penjaminan', kind: 'tanggal', contoh: '2026-06-14' },
  jangka_waktu: { label: 'Jangka waktu', kelompok: 'penjaminan', kind: 'bulan', contoh: '36', hint: 'Bulan penuh, tanpa koma.' },
  tgl_rekam: { label: 'Tanggal pengajuan', kelompok: 'penjaminan', kind: 'tanggal', contoh: '2023-06-14' },
};

function kontrakOf(name: string): FieldRow {
  const row = kolomSpr.find((candidate) => candidate.name === name);
  if (!row) throw new Error(`no contract field ${name}`);
  return row;
}

/** Every field of an SPR in the order of the form. */
export const formulirSpr: readonly BarisFormulirSpr[] = (Object.keys(rows) as NamaSpr[]).map((field) => ({
  ...rows[field],
  field,
  kontrak: kontrakOf(field),
}));
