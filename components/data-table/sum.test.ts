import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumAmounts } from './sum.ts';

test('sums cents exactly where floats would not', () => {
  expect(sumAmounts(['0.1', '0.2'])).toBe('0.30');
  expect(sumAmounts(['9007199254740993', '0.01'])).toBe('9007199254740993.01');
});

test('leaves out what is no amount and is zero without any', () => {
  expect(sumAmounts(['10', 'draf', '', '1.005'])).toBe('10.00');
  expect(sumAmounts([])).toBe('0.00');
});

test('takes negative amounts away', () => {
  expect(sumAmounts(['0.05', '-0.10'])).toBe('-0.05');
});

test('agrees with counting in cents for any list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 })), (cents) => {
      const written = cents.map((value) => (value / 100).toFixed(2));
      expect(Math.round(Number(sumAmounts(written)) * 100)).toBe(cents.reduce((sum, value) => sum + value, 0));
    }),
  );
});
