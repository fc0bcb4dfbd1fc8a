import { fromSen, toSen } from '#lib/rupiah.ts';

const SERATUS_PERSEN = 100n * 100n;
/** Banks round to whole rupiah. */
const PEMBULATAN = 100n;
const NILAI = /^\d{1,16}(\.\d{1,2})?$/;

/** Whether a text is an amount of more than nothing: at most 16 digits and two decimals (partner document, nilai_subrogasi). */
export function adalahNilai(teks: string): boolean {
  return NILAI.test(teks) && toSen(teks) > 0n;
}

/** The guarantor's share of what was collected (rupiah and percent as decimal strings); a fraction of a sen is dropped. */
export function bagianPenjamin(tertagih: string, persen: string): string {
  return fromSen((toSen(tertagih) * toSen(persen)) / SERATUS_PERSEN);
}

/** What an instalment is reckoned from; amounts in rupiah and the percentage are decimal strings. */
export interface DasarBagian {
  readonly tertagih: string;
  /** null where the product has no agreement: then only what was collected bounds it */
  readonly persen: string | null;
  /** what instalments paid in part left owing */
  readonly terbawa: string;
  /** what may still be filed */
  readonly sisa: string;
}

/** The shares of one collection: what the guarantor is due by the agreement, what to send, and between which values that may be. */
export interface Bagian {
  readonly penjamin: string;
  readonly bank: string;
  readonly usul: string;
  readonly paling_sedikit: string;
  readonly paling_banyak: string;
}

/**
 * What is to be sent of a collection: the guarantor's percentage and what earlier instalments left owing, never more than is still
 * to be recovered; a rupiah of rounding either way. Null while the amount collected cannot be read. Source: agreement (PKS).
 */
export function hitungBagian({ tertagih, persen, terbawa, sisa }: DasarBagian): Bagian | null {
  if (!adalahNilai(tertagih)) return null;
  const [semua, batas, lalu] = [toSen(tertagih), toSen(sisa), toSen(terbawa)];
  const atasi = (sen: bigint) => (sen > batas ? batas : sen);
  const penjamin = atasi(persen === null ? semua : toSen(bagianPenjamin(tertagih, persen)));
  const usul = atasi(penjamin + lalu);
  const sedikit = persen === null ? 1n : penjamin - PEMBULATAN;
  return {
    penjamin: fromSen(penjamin),
    bank: fromSen(semua - penjamin),
    usul: fromSen(usul),
    paling_sedikit: fromSen(sedikit < 1n ? 1n : sedikit),
    paling_banyak: fromSen(atasi(persen === null ? semua + lalu : usul + PEMBULATAN)),
  };
}
