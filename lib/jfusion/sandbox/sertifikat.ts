import { coverCode } from '../contract/cover.ts';
import { prefixOf } from '../contract/endpoints.ts';
import type { Context } from './operations/handler.ts';
import { senToRupiah } from './rupiah.ts';
import { tanggalJakarta } from './tanggal.ts';
import { tagihanIjp } from './tarif.ts';

const PRINT_HOST = 'http://10.220.60.12:7777';

export interface SertifikatTerbit {
  readonly no_sertifikat: string;
  readonly tanggal_sertifikat: string;
}

/** The next certificate of the year of filing, numbered as in the document: `KR2 2023 02.03 33 113 0 00000013`. */
export function sertifikatBaru({ book, mitra, now }: Context): SertifikatTerbit {
  const tanggal = tanggalJakarta(now);
  const year = tanggal.slice(0, 4);
  const running = String(book.issuedIn(year) + 1).padStart(8, '0');
  return { no_sertifikat: `KR2 ${year} 02.03 33 ${mitra.kodeBank} 0 ${running}`, tanggal_sertifikat: tanggal };
}

/**
 * The certificate of an SPR: the number of the chain's first one with an ending of the document's two kinds, `-1S1` for
 * a suplesi and `-R1` for the others, counted through the chain (the document shows both and explains neither).
 * @param ke its place in the chain, from 1
 */
export function sertifikatSpr(nomorAsal: string, statusData: string, ke: number, now: Date): SertifikatTerbit {
  return { no_sertifikat: `${nomorAsal}-${statusData === '1' ? '1S' : 'R'}${ke}`, tanggal_sertifikat: tanggalJakarta(now) };
}

interface Terbitan {
  readonly nomor_aplikasi: string;
  readonly no_rekening: string;
  readonly plafon_kredit: string;
  readonly jangka_waktu: string;
}

/** What an answer to a filing says beside its numbers: where the certificate is printed, and the bill of the first year. */
export function urlDanInvoice(terbitan: Terbitan, { mitra, now }: Context): Record<string, string> {
  const { nomor_aplikasi, no_rekening } = terbitan;
  const cover = coverCode({ nomor_aplikasi, no_rekening, id_dd_bank: mitra.idDdBank });
  const url_sertifikat = `${PRINT_HOST}${prefixOf(mitra.mitraId)}/covering/print?cover=${cover}`;
  return { url_sertifikat, ...(mitra.invoiceDalamJawaban ? invoice(terbitan, cover, now) : {}) };
}

/** Its number is not unique in the contract, so a short digest of the cover is enough. */
function invoice({ plafon_kredit, jangka_waktu }: Terbitan, cover: string, now: Date): Record<string, string> {
  let digest = 7n;
  for (const unit of cover) digest = (digest * 31n + BigInt(unit.charCodeAt(0))) % 100_000_000n;
  const tanggal = tanggalJakarta(now);
  const [first] = tagihanIjp(plafon_kredit, jangka_waktu);
  return {
    no_invoice: `9468${tanggal.slice(0, 4)}${digest.toString().padStart(8, '0')}`,
    tanggal_invoice: tanggal,
    nilai_ijp: senToRupiah(first?.sen ?? 0n),
  };
}
