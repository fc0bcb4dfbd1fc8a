import { Refusal } from '../answer.ts';
import { type Book, sebutanOf } from '../book.ts';
import type { ValuesOf } from '../read-fields.ts';
import { rupiahText, rupiahToSen } from '../rupiah.ts';
import { tanggalJakarta } from '../tanggal.ts';
import type { Handler } from './handler.ts';

type Values = ValuesOf<'pengajuanSubrogasi'>;

/** Takes an instalment on a claim that was paid, up to what is still to be recovered. */
export const pengajuanSubrogasi: Handler<'pengajuanSubrogasi'> = {
  effect: true,
  message: 'Success create pengajuan subrogasi.',
  perform: (values, { book, now }, again) => {
    const left = masihDapatDitagih(values, book);
    const asked = rupiahToSen(values.nilai_subrogasi);
    if (!again && book.subrogasi.find(values)) {
      throw new Refusal(409, 'Angsuran dengan no_surat_subrogasi dan no_referensi_pembayaran ini sudah ada.');
    }
    if (!again && asked > left) refuseTooMuch(asked, left);
    return tandaTerima(values, now);
  },
};

/**
 * Sen of the account's paid claims which no instalment took yet.
 * @throws Refusal 422 where the guarantee is not known, or no claim of it was paid
 */
export function masihDapatDitagih(values: Values, book: Book): bigint {
  if (!book.find(sebutanOf(values))) {
    throw new Refusal(422, 'Penjaminan tidak ditemukan: nomor_aplikasi, no_rekening dan nomor_sertifikat tidak cocok.');
  }
  const paid = book.klaim
    .ofAccount(values.no_rekening)
    .flatMap(({ isi, pembayaran }) => (pembayaran && isi.nomor_sertifikat === values.nomor_sertifikat ? [pembayaran.sen] : []));
  if (paid.length === 0) throw new Refusal(422, 'Klaim atas sertifikat ini belum dibayar; subrogasi belum dapat diajukan.');
  return paid.reduce((sum, sen) => sum + sen, 0n) - book.subrogasi.takenOf(values.no_rekening);
}

/** @throws Refusal 422 */
export function refuseTooMuch(asked: bigint, left: bigint): never {
  const rest = rupiahText(left > 0n ? left : 0n);
  throw new Refusal(422, `Field nilai_subrogasi ${rupiahText(asked)} melebihi sisa yang dapat ditagih, ${rest}.`);
}

/** `data` of both subrogasi answers, in the claim's words as the document prints them. */
export function tandaTerima(values: Values, now: Date): Record<string, string> {
  const { no_rekening, nomor_aplikasi, nomor_sertifikat: no_sertifikat } = values;
  return { no_rekening, nomor_aplikasi, no_sertifikat, tanggal_rekam: tanggalJakarta(now) };
}
