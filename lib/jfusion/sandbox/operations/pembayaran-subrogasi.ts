import { Refusal } from '../answer.ts';
import { rupiahToSen } from '../rupiah.ts';
import type { Handler } from './handler.ts';
import { masihDapatDitagih, refuseTooMuch, tandaTerima } from './pengajuan-subrogasi.ts';

/** Confirms the payment of an instalment that was filed, once, with the value that was confirmed. */
export const pembayaranSubrogasi: Handler<'pembayaranSubrogasi'> = {
  effect: true,
  message: 'Success membayar subrogasi.',
  perform: (values, { book, now }, again) => {
    const left = masihDapatDitagih(values, book);
    const angsuran = book.subrogasi.find(values);
    if (!angsuran) {
      throw new Refusal(422, 'Pengajuan subrogasi dengan no_surat_subrogasi dan no_referensi_pembayaran ini tidak ditemukan.');
    }
    if (!again && angsuran.dibayar.length > 0) throw new Refusal(409, 'Pembayaran angsuran ini sudah dikonfirmasi.');
    const paid = rupiahToSen(values.nilai_subrogasi);
    if (!again && paid > left + angsuran.sen) refuseTooMuch(paid, left + angsuran.sen);
    return tandaTerima(values, now);
  },
};
