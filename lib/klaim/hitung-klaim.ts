import { fromSen, toSen } from '#lib/rupiah.ts';

/** What the formula needs of an agreement; percents as decimal strings ("70.00"). */
export interface ParameterKlaim {
  readonly coveragePersen: string;
  readonly klaimDenganBunga: boolean;
}

export interface NilaiKlaim {
  /** rupiah, decimal strings: coverage × what is owed; coverage × plafond; the lesser of the two */
  readonly hitungan: string;
  readonly batas: string;
  readonly nilai: string;
  readonly dibatasi: boolean;
}

const SERATUS_PERSEN = 100n * 100n;

/**
 * What may be claimed: coverage × (principal, and interest where the agreement covers it), at most coverage × plafond. Amounts are
 * decimal strings in rupiah; a fraction of a sen is dropped. Null while an amount cannot be read.
 */
export function hitungKlaim(
  { pokok, bunga, plafon }: { readonly pokok: string; readonly bunga: string; readonly plafon: string },
  { coveragePersen, klaimDenganBunga }: ParameterKlaim,
): NilaiKlaim | null {
  if (![pokok, bunga, plafon].every((nilai) => /^\d+(\.\d{1,2})?$/.test(nilai))) return null;
  const bagian = (sen: bigint) => (sen * toSen(coveragePersen)) / SERATUS_PERSEN;
  const hitungan = bagian(toSen(pokok) + (klaimDenganBunga ? toSen(bunga) : 0n));
  const batas = bagian(toSen(plafon));
  const dibatasi = hitungan > batas;
  return { hitungan: fromSen(hitungan), batas: fromSen(batas), nilai: fromSen(dibatasi ? batas : hitungan), dibatasi };
}
