import { expect, test } from 'vitest';
import { rupiahText, rupiahToSen } from './rupiah.ts';
import { tagihanIjp } from './tarif.ts';
import { terbilang } from './terbilang.ts';

test.each([
  [0n, 'nol'],
  [11n, 'sebelas'],
  [19n, 'sembilan belas'],
  [100n, 'seratus'],
  [1999n, 'seribu sembilan ratus sembilan puluh sembilan'],
  [21_000n, 'dua puluh satu ribu'],
  [1_001_000n, 'satu juta seribu'],
  [35_000_000n, 'tiga puluh lima juta'],
  [999_000_000_001n, 'sembilan ratus sembilan puluh sembilan miliar satu'],
])('%i in words is %s', (value, words) => expect(terbilang(value)).toBe(words));

test.each([
  ['2726925', 'Rp 2.726.925'],
  ['44152571.94', 'Rp 44.152.571,94'],
  ['0.5', 'Rp 0,50'],
  ['999', 'Rp 999'],
])('%s is written %s', (value, text) => expect(rupiahText(rupiahToSen(value))).toBe(text));

test('a bill stands for each year or part of a year', () => {
  const bills = (plafon: string, bulan: string) => tagihanIjp(plafon, bulan).map(({ sen }) => sen);
  expect(bills('35000000', '12')).toEqual([52_500_000n]);
  expect(bills('35000000', '12.1')).toEqual([52_500_000n, 437_500n]);
  expect(bills('1', '0.1')).toEqual([100n]);
  expect(tagihanIjp('1000000', '9999.9')).toHaveLength(834);
});
