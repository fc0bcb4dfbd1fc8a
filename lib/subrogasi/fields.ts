import type { IsianAngsuran } from './schema.ts';

export type KelompokAngsuran = 'penagihan' | 'surat' | 'pembayaran';

/** One row a field of an instalment's form, in the order of the form. */
export interface KolomAngsuran {
  readonly field: keyof IsianAngsuran;
  readonly label: string;
  readonly kelompok: KelompokAngsuran;
  readonly kind: 'rupiah' | 'teks' | 'tanggal';
  readonly hint?: string;
  readonly wajib: boolean;
  /** taken over from the last instalment */
  readonly salin: boolean;
  readonly contoh: string;
}

export const kelompokAngsuran: Record<KelompokAngsuran, string> = {
  penagihan: 'Hasil penagihan',
  surat: 'Surat subrogasi',
  pembayaran: 'Pembayaran ke Jamkrindo',
};

export const kolomAngsuran: readonly KolomAngsuran[] = [
  {
    field: 'nilai_tertagih',
    label: 'Tertagih dari debitur',
    kelompok: 'penagihan',
    kind: 'rupiah',
    hint: 'Seluruh yang dibayar debitur, sebelum dibagi',
    wajib: true,
    salin: false,
    contoh: '5000000',
  },
  {
    field: 'nilai_subrogasi',
    label: 'Disetor ke Jamkrindo',
    kelompok: 'penagihan',
    kind: 'rupiah',
    wajib: true,
    salin: false,
    contoh: '3500000',
  },
  {
    field: 'no_surat_subrogasi',
    label: 'Nomor surat subrogasi',
    kelompok: 'surat',
    kind: 'teks',
    wajib: true,
    salin: false,
    contoh: 'B.101/KC/SUB/2025',
  },
  {
    field: 'tgl_surat_subrogasi',
    label: 'Tanggal surat',
    kelompok: 'surat',
    kind: 'tanggal',
    wajib: true,
    salin: false,
    contoh: '2025-06-17',
  },
  { field: 'no_pk', label: 'Nomor perjanjian kredit', kelompok: 'surat', kind: 'teks', wajib: false, salin: true, contoh: 'PK-001/2024' },
  {
    field: 'no_referensi_pembayaran',
    label: 'Nomor referensi pembayaran',
    kelompok: 'pembayaran',
    kind: 'teks',
    hint: 'Nomor pada bukti transfer; diminta sejak pengajuan',
    wajib: true,
    salin: false,
    contoh: 'TRF-20250617-001',
  },
  {
    field: 'tgl_referensi_pembayaran',
    label: 'Tanggal pembayaran',
    kelompok: 'pembayaran',
    kind: 'tanggal',
    wajib: true,
    salin: false,
    contoh: '2025-06-17',
  },
  {
    field: 'kode_bank_pengirim',
    label: 'Bank pengirim',
    kelompok: 'pembayaran',
    kind: 'teks',
    hint: 'Kode bank, tiga angka',
    wajib: true,
    salin: true,
    contoh: '113',
  },
  {
    field: 'no_rekening_pengirim',
    label: 'Rekening pengirim',
    kelompok: 'pembayaran',
    kind: 'teks',
    wajib: true,
    salin: true,
    contoh: '8978788987',
  },
  {
    field: 'kode_bank_penerima',
    label: 'Bank penerima',
    kelompok: 'pembayaran',
    kind: 'teks',
    hint: 'Kode bank, tiga angka',
    wajib: true,
    salin: true,
    contoh: '001',
  },
  {
    field: 'no_rekening_penerima',
    label: 'Rekening penerima',
    kelompok: 'pembayaran',
    kind: 'teks',
    hint: 'Rekening Jamkrindo',
    wajib: true,
    salin: true,
    contoh: '8978788900',
  },
];
