import type { Payload } from '#lib/jfusion/contract/endpoints.ts';
import { fromDay } from '#lib/tanggal.ts';
import type { angsuran } from '#prisma/client.ts';
import { kolomSubrogasi } from './schema.ts';

type Dijamin = { readonly no_rekening: string; readonly nomor_aplikasi: string; readonly nomor_sertifikat: string };

/** An instalment in the contract's words; what was left empty goes nowhere. */
export function payloadSubrogasi(isian: Readonly<Partial<Record<string, string>>>): Payload<'pengajuanSubrogasi'> {
  return Object.fromEntries(kolomSubrogasi.map(({ name }) => [name, isian[name] ?? null])) as unknown as Payload<'pengajuanSubrogasi'>;
}

/** The second letter of an instalment: the same fields with the confirmed value (rupiah, decimal string). */
export function payloadPembayaranSubrogasi(row: angsuran, klaim: Dijamin, nilai: string): Payload<'pembayaranSubrogasi'> {
  return {
    nomor_aplikasi: klaim.nomor_aplikasi,
    no_rekening: klaim.no_rekening,
    no_pk: row.no_pk,
    nomor_sertifikat: klaim.nomor_sertifikat,
    no_surat_subrogasi: row.no_surat_subrogasi,
    tgl_surat_subrogasi: fromDay(row.tgl_surat_subrogasi),
    no_referensi_pembayaran: row.no_referensi_pembayaran,
    tgl_referensi_pembayaran: fromDay(row.tgl_referensi_pembayaran),
    kode_bank_pengirim: row.kode_bank_pengirim,
    no_rekening_pengirim: row.no_rekening_pengirim,
    kode_bank_penerima: row.kode_bank_penerima,
    no_rekening_penerima: row.no_rekening_penerima,
    nilai_subrogasi: nilai,
  };
}
