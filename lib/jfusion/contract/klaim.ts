import * as codes from './codes.ts';
import { kodeDokumenKlaim } from './dokumen-klaim.ts';
import type { FieldRow } from './field.ts';

/** Partner document, "Request Klaim". `no_spk`: 12 in its table, 34 characters in its example, 255 in the inquiry: 255 taken (contract section 3). */
export const requestKlaimFields = [
  { name: 'no_spk', wire: 'string', max: 255, required: true },
  { name: 'tgl_spk', wire: 'date', required: true },
  { name: 'no_rekening', wire: 'string', max: 50, required: true },
  { name: 'nomor_aplikasi', wire: 'string', max: 20, required: true },
  { name: 'nomor_sertifikat', wire: 'string', max: 51, required: true, nameSwitch: 'klaimSertifikat' },
  { name: 'nilai_pengikatan', wire: 'integer', max: 28, required: true },
  { name: 'penyebab_klaim', wire: 'integer', max: 1, required: true, codes: codes.penyebabKlaim },
  { name: 'nilai_tuntutan_klaim', wire: 'number', max: 16, decimals: 2, min: '0.01', required: true },
  { name: 'jenis_agunan', wire: 'string', max: 50, required: false },
  { name: 'periode', wire: 'date', required: true },
  { name: 'tindakan1', wire: 'string', max: 255, required: true },
  { name: 'tindakan2', wire: 'string', max: 255, required: false },
  { name: 'tindakan3', wire: 'string', max: 255, required: false },
  { name: 'tindakan4', wire: 'string', max: 255, required: false },
  { name: 'tindakan5', wire: 'string', max: 255, required: false },
  { name: 'tunggakan_pokok', wire: 'number', max: 16, decimals: 2, required: true },
  { name: 'tunggakan_bunga', wire: 'number', max: 16, decimals: 2, required: true },
  { name: 'tunggakan_denda', wire: 'number', max: 16, decimals: 2, required: true },
  { name: 'tipe_kredit', wire: 'integer', max: 1, required: true, codes: codes.tipeKreditKlaim },
  { name: 'partner_reference_id', wire: 'string', max: 36, required: true },
] as const satisfies readonly FieldRow[];

/**
 * Partner document, "Upload Dokumen Klaim": the text parts in order; the file part `file_dokumen` follows them. The document's
 * code travels in the file's name, or as a part of its own (switch `upload.documentCode`).
 */
export const uploadDokumenFields = [
  { name: 'no_rekening', wire: 'string', max: 50, required: true },
  { name: 'kode_dokumen', wire: 'string', max: 3, required: true, codes: kodeDokumenKlaim, partSwitch: 'documentCode' },
] as const satisfies readonly FieldRow[];

/** Partner document, "Inquiry Klaim". */
export const inquiryKlaimFields = [
  { name: 'no_spk', wire: 'string', max: 255, required: true },
  { name: 'no_rekening_pinjaman', wire: 'string', max: 100, required: true },
  { name: 'partner_reference_id', wire: 'string', max: 36, required: true },
] as const satisfies readonly FieldRow[];
