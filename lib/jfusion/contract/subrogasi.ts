import type { FieldRow } from './field.ts';

/** Partner document, "Request Pengajuan Subrogasi" and "Pembayaran Subrogasi": one table for both. `nomor_aplikasi` capped at 20 (contract section 1). */
export const subrogasiFields = [
  { name: 'nomor_aplikasi', wire: 'string', max: 20, required: true },
  { name: 'no_rekening', wire: 'string', max: 51, required: true },
  { name: 'no_pk', wire: 'string', max: 51, required: false },
  { name: 'nomor_sertifikat', wire: 'string', max: 51, required: true },
  { name: 'no_surat_subrogasi', wire: 'string', max: 51, required: true },
  { name: 'tgl_surat_subrogasi', wire: 'date', required: true },
  { name: 'no_referensi_pembayaran', wire: 'string', max: 51, required: true },
  { name: 'tgl_referensi_pembayaran', wire: 'date', required: true },
  { name: 'kode_bank_pengirim', wire: 'string', max: 3, required: true },
  { name: 'no_rekening_pengirim', wire: 'string', max: 51, required: true },
  { name: 'kode_bank_penerima', wire: 'string', max: 3, required: true },
  { name: 'no_rekening_penerima', wire: 'string', max: 51, required: true },
  { name: 'nilai_subrogasi', wire: 'number', max: 16, decimals: 2, min: '0.01', required: true },
  { name: 'partner_reference_id', wire: 'string', max: 36, required: true },
] as const satisfies readonly FieldRow[];
