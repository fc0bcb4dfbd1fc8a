import * as codes from './codes.ts';
import type { FieldRow } from './field.ts';

/** Partner document, "Penjaminan SPR": `tgl_rekam` here, `tanggal_rekam` in baru; the tenor in whole months. */
export const penjaminanSprFields = [
  { name: 'nomor_aplikasi', wire: 'string', max: 20, required: true },
  { name: 'no_rekening_lama', wire: 'string', max: 50, required: true },
  { name: 'no_rekening_asal', wire: 'string', max: 50, required: true },
  { name: 'no_rekening_baru', wire: 'string', max: 50, required: true },
  { name: 'no_sertifikat_lama', wire: 'string', max: 50, required: true },
  { name: 'tanggal_awal', wire: 'date', required: true },
  { name: 'tanggal_akhir', wire: 'date', required: true },
  { name: 'no_pk', wire: 'string', max: 50, required: true },
  { name: 'tanggal_pk', wire: 'date', required: true },
  { name: 'plafon_kredit', wire: 'number', max: 16, decimals: 2, min: '1', required: true },
  { name: 'tgl_rekam', wire: 'date', required: true },
  { name: 'status_data', wire: 'integer', max: 1, required: true, codes: codes.statusData },
  { name: 'jangka_waktu', wire: 'integer', max: 3, min: '1', required: true },
  { name: 'status_rekening', wire: 'integer', max: 1, required: true, codes: codes.statusRekening },
  { name: 'flag_covid', wire: 'integer', max: 1, required: true, codes: codes.flagCovid },
  { name: 'outstanding', wire: 'number', max: 16, decimals: 2, required: true },
  { name: 'partner_reference_id', wire: 'string', max: 36, required: true },
] as const satisfies readonly FieldRow[];
