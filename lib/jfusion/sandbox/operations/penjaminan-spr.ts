import { Refusal } from '../answer.ts';
import type { Book, Penjaminan } from '../book.ts';
import type { ValuesOf } from '../read-fields.ts';
import { sertifikatSpr, urlDanInvoice } from '../sertifikat.ts';
import type { Handler } from './handler.ts';

type Values = ValuesOf<'penjaminanSpr'>;

/** Continues a certificate under a new application: the chain is held by the accounts named beside it. */
export const penjaminanSpr: Handler<'penjaminanSpr'> = {
  effect: true,
  message: 'Success create penjaminan SPR.',
  perform: (values, context, again) => {
    const { mitra, book, now } = context;
    const { nomor_aplikasi, no_sertifikat_lama: lama, no_rekening_baru: no_rekening, status_data } = values;
    const before = book.ofCertificate(lama);
    if (!before) throw new Refusal(422, `Field no_sertifikat_lama ${lama} tidak ditemukan.`);
    const asal = before.rantai?.asal ?? lama;
    const mismatch = mismatchOf(values, before, book.ofCertificate(asal));
    if (mismatch) throw new Refusal(422, `Field ${mismatch}.`);
    if (!again) refuseTaken(values, before, book);

    const issued = sertifikatSpr(asal, status_data, book.chained(asal) + 1, now);
    return {
      no_rekening,
      nomor_aplikasi,
      ...(mitra.profile.sertifikat.saat === 'langsung' ? issued : { no_sertifikat: null, tanggal_sertifikat: null }),
      ...urlDanInvoice({ ...values, no_rekening }, context),
    };
  },
};

function mismatchOf(values: Values, before: Penjaminan, first: Penjaminan | undefined): string | null {
  if (values.no_rekening_lama !== before.isi.no_rekening) return 'no_rekening_lama bukan rekening pada no_sertifikat_lama';
  if (values.no_rekening_asal !== first?.isi.no_rekening) return 'no_rekening_asal bukan rekening pada penjaminan awal';
  if (values.nomor_aplikasi === before.isi.nomor_aplikasi) return 'nomor_aplikasi harus berbeda dari nomor aplikasi penjaminan awal';
  if (values.tanggal_akhir < values.tanggal_awal) return 'tanggal_akhir lebih awal dari tanggal_awal';
  return null;
}

/** @throws Refusal 409 */
function refuseTaken(
  { nomor_aplikasi, no_sertifikat_lama, no_rekening_baru, no_rekening_asal }: Values,
  { isi }: Penjaminan,
  book: Book,
): void {
  if (book.aplikasiTerpakai(nomor_aplikasi)) throw new Refusal(409, `Penjaminan dengan nomor_aplikasi ${nomor_aplikasi} sudah ada.`);
  if (book.continued(no_sertifikat_lama) > 0) {
    throw new Refusal(409, `Sertifikat ${no_sertifikat_lama} sudah dilanjutkan SPR lain; pakai sertifikat terakhirnya.`);
  }
  const own = [isi.no_rekening, no_rekening_asal].includes(no_rekening_baru);
  if (!own && book.rekeningTerpakai(no_rekening_baru)) {
    throw new Refusal(409, `Field no_rekening_baru ${no_rekening_baru} sudah dipakai penjaminan lain.`);
  }
}
