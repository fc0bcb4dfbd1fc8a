import { rupiahToSen } from './rupiah.ts';

export interface Tagihan {
  readonly tahunKe: number;
  readonly sen: bigint;
}

/** An artificial rate, 1.5 % of the plafond a year: no rate of the guarantor is known. */
const PER_MILLE = 15n;
const TENTHS_OF_A_YEAR = 120n;

/**
 * The IJP bills of a guarantee, one a year or part of a year, each rounded to the rupiah.
 * @param plafon rupiah, decimal literal
 * @param jangkaWaktu months with at most one decimal, as in `36.5`
 */
export function tagihanIjp(plafon: string, jangkaWaktu: string): Tagihan[] {
  const rupiah = rupiahToSen(plafon) / 100n;
  const [months = '', tenth = ''] = jangkaWaktu.split('.');
  const tagihan: Tagihan[] = [];
  for (let rest = BigInt(months + (tenth || '0').slice(0, 1)); rest > 0n; rest -= TENTHS_OF_A_YEAR) {
    const part = rest < TENTHS_OF_A_YEAR ? rest : TENTHS_OF_A_YEAR;
    const divisor = 1000n * TENTHS_OF_A_YEAR;
    const bill = (rupiah * PER_MILLE * part + divisor / 2n) / divisor;
    tagihan.push({ tahunKe: tagihan.length + 1, sen: (bill > 0n ? bill : 1n) * 100n });
  }
  return tagihan;
}
