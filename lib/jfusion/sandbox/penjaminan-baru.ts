import { coverCode } from '../contract/cover.ts';
import { Refusal } from './answer.ts';
import type { Context, Handler } from './handler.ts';
import { tanggalJakarta } from './tanggal.ts';
import { tagihanIjp } from './tarif.ts';

const PRINT_HOST = 'http://10.220.60.12:7777';

export const penjaminanBaru: Handler<'penjaminanBaru'> = {
  effect: true,
  message: 'Success create penjaminan baru.',
  perform: (values, context, again) => {
    const { mitra, book, now } = context;
    const { nomor_aplikasi, no_rekening, kode_bank, tanggal_awal, tanggal_akhir } = values;
    if (kode_bank !== mitra.kodeBank) throw new Refusal(422, `Field kode_bank ${kode_bank} bukan kode bank mitra ini.`);
    if (tanggal_akhir < tanggal_awal) throw new Refusal(422, 'Field tanggal_akhir lebih awal dari tanggal_awal.');
    if (!again && book.aplikasiTerpakai(nomor_aplikasi))
      throw new Refusal(409, `Penjaminan dengan nomor_aplikasi ${nomor_aplikasi} sudah ada.`);
    if (!again && book.rekeningTerpakai(no_rekening)) throw new Refusal(409, `Penjaminan dengan no_rekening ${no_rekening} sudah ada.`);

    const cover = coverCode({ nomor_aplikasi, no_rekening, id_dd_bank: mitra.idDdBank });
    return {
      no_rekening,
      nomor_aplikasi,
      ...(mitra.profile.sertifikat.saat === 'langsung' ? sertifikatBaru(context) : { no_sertifikat: null, tanggal_sertifikat: null }),
      url_sertifikat: `${PRINT_HOST}/api/v1/banks/${encodeURIComponent(mitra.mitraId)}/covering/print?cover=${cover}`,
      ...(mitra.invoiceDalamJawaban ? invoice(values.plafon_kredit, values.jangka_waktu, cover, now) : {}),
    };
  },
};

/** The next certificate of the year of filing, numbered as in the document: `KR2 2023 02.03 33 113 0 00000013`. */
export function sertifikatBaru({ book, mitra, now }: Context): { no_sertifikat: string; tanggal_sertifikat: string } {
  const tanggal = tanggalJakarta(now);
  const year = tanggal.slice(0, 4);
  const running = String(book.issuedIn(year) + 1).padStart(8, '0');
  return { no_sertifikat: `KR2 ${year} 02.03 33 ${mitra.kodeBank} 0 ${running}`, tanggal_sertifikat: tanggal };
}

/** The bill of the first year. Its number is not unique in the contract, so a short digest of the cover is enough. */
function invoice(plafon: string, jangkaWaktu: string, cover: string, now: Date): Record<string, string> {
  let digest = 7n;
  for (const unit of cover) digest = (digest * 31n + BigInt(unit.charCodeAt(0))) % 100_000_000n;
  const tanggal = tanggalJakarta(now);
  const [first] = tagihanIjp(plafon, jangkaWaktu);
  return {
    no_invoice: `9468${tanggal.slice(0, 4)}${digest.toString().padStart(8, '0')}`,
    tanggal_invoice: tanggal,
    nilai_ijp: String((first?.sen ?? 0n) / 100n),
  };
}
