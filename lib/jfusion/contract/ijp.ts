import * as codes from './codes.ts';
import type { FieldRow } from './field.ts';

/** Partner document, "Inquiry IJP". The body's own `signature` is added while sending (switch `inquiry.signatureInBody`). */
export const inquiryIjpFields = [
  { name: 'no_aplikasi', wire: 'string', max: 20, required: true },
  { name: 'no_rekening_pinjaman', wire: 'string', max: 50, required: true },
  { name: 'no_sertifikat', wire: 'string', max: 50, required: true },
  { name: 'jenis_pengajuan', wire: 'integer', max: 1, required: true, codes: codes.jenisPengajuan },
  { name: 'partner_reference_id', wire: 'string', max: 36, required: true },
] as const satisfies readonly FieldRow[];

/** Partner document, "Pembayaran IJP". `no_rekening_pembayaran_ijp` stands in its example only. */
export const pembayaranIjpFields = [
  { name: 'nomor_aplikasi', wire: 'string', max: 20, required: true },
  { name: 'no_rekening', wire: 'string', max: 50, required: true },
  { name: 'no_sertifikat', wire: 'string', max: 50, required: true },
  { name: 'nilai_ijp', wire: 'number', max: 16, decimals: 2, min: '0.01', required: true },
  { name: 'tahun_ke', wire: 'integer', max: 3, min: '1', required: true },
  { name: 'no_referensi_pembayaran', wire: 'string', max: 50, required: true, nameSwitch: 'ijpReferensi' },
  { name: 'tgl_referensi_pembayaran', wire: 'date', required: true },
  {
    name: 'no_rekening_pembayaran_ijp',
    wire: 'string',
    max: 50,
    required: false,
    extraSwitch: 'noRekeningPembayaranIjp',
  },
  { name: 'no_invoice', wire: 'string', max: 50, required: true },
  { name: 'jenis_penjaminan', wire: 'integer', max: 3, required: true, codes: codes.jenisPenjaminan },
  { name: 'plafon_kredit', wire: 'number', max: 16, decimals: 2, min: '1', required: true },
  { name: 'kode_bank', wire: 'string', max: 3, required: true },
  { name: 'tipe_kredit', wire: 'integer', max: 1, required: true, codes: codes.jenisKur },
  { name: 'partner_reference_id', wire: 'string', max: 36, required: true },
] as const satisfies readonly FieldRow[];
