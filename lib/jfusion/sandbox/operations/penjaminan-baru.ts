import { Refusal } from '../answer.ts';
import { sertifikatBaru, urlDanInvoice } from '../sertifikat.ts';
import type { Handler } from './handler.ts';

export const penjaminanBaru: Handler<'penjaminanBaru'> = {
  effect: true,
  message: 'Success create penjaminan baru.',
  perform: (values, context, again) => {
    const { mitra, book } = context;
    const { nomor_aplikasi, no_rekening, kode_bank, tanggal_awal, tanggal_akhir } = values;
    if (kode_bank !== mitra.kodeBank) throw new Refusal(422, `Field kode_bank ${kode_bank} bukan kode bank mitra ini.`);
    if (tanggal_akhir < tanggal_awal) throw new Refusal(422, 'Field tanggal_akhir lebih awal dari tanggal_awal.');
    if (!again && book.aplikasiTerpakai(nomor_aplikasi))
      throw new Refusal(409, `Penjaminan dengan nomor_aplikasi ${nomor_aplikasi} sudah ada.`);
    if (!again && book.rekeningTerpakai(no_rekening)) throw new Refusal(409, `Penjaminan dengan no_rekening ${no_rekening} sudah ada.`);

    return {
      no_rekening,
      nomor_aplikasi,
      ...(mitra.profile.sertifikat.saat === 'langsung' ? sertifikatBaru(context) : { no_sertifikat: null, tanggal_sertifikat: null }),
      ...urlDanInvoice(values, context),
    };
  },
};
