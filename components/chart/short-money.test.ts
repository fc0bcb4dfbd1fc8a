import { expect, test } from 'vitest';
import { shortMoney } from './short-money.ts';

test.each([
  ['0.00', 'Rp 0'],
  ['999.99', 'Rp 999'],
  ['1500.00', 'Rp 1,5 ribu'],
  ['134605800.50', 'Rp 134,6 juta'],
  ['999999999.00', 'Rp 999,9 juta'],
  ['35000000.00', 'Rp 35 juta'],
  ['2300000000.00', 'Rp 2,3 miliar'],
  ['1000000000000.00', 'Rp 1 triliun'],
])('%s is told as %s', (value, told) => {
  expect(shortMoney(value).replaceAll('\u00a0', ' ')).toBe(told);
});
