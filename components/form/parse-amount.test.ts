import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount, parseDecimal } from './parse-amount.ts';

describe('parseAmount', () => {
  test.each([
    ['35000000', '35000000'],
    ['35.000.000', '35000000'],
    ['Rp 35.000.000,00', '35000000'],
    ['Rp. 35.000.000,-', '35000000'],
    ['Rp\u00a035.000.000,5', '35000000.5'],
    ['35,000,000.50', '35000000.5'],
    ['35,000,000', '35000000'],
    ['35000000.00', '35000000'],
    ['35.000', '35000'],
    ['1,5', '1.5'],
    ['007', '7'],
    ['100', '100'],
    ['0', '0'],
    ['-5', '-5'],
  ])('reads %s', (typed, value) => {
    expect(parseAmount(typed)).toBe(value);
  });

  test.each(['', 'tiga', '35 juta', '1.2.3', '35.00.000', '1,2,3', 'Rp', '--5', '1e6'])('does not take “%s” for an amount', (typed) => {
    expect(parseAmount(typed)).toBeNull();
  });

  test('reads back what Indonesian paper shows, for any amount', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const shown = `Rp ${new Intl.NumberFormat('id-ID').format(whole)},${String(cents).padStart(2, '0')}`;
        expect(Number(parseAmount(shown)?.split('.')[0])).toBe(Number(whole));
        expect((parseAmount(shown)?.split('.')[1] ?? '').padEnd(2, '0')).toBe(String(cents).padStart(2, '0'));
      }),
    );
  });
});

test('parseDecimal takes a comma or a point for the decimal mark and knows no thousands', () => {
  expect(parseDecimal('6,5')).toBe('6.5');
  expect(parseDecimal('6.50')).toBe('6.5');
  expect(parseDecimal('6,')).toBe('6');
  expect(parseDecimal('1.000')).toBe('1');
  expect(parseDecimal('enam')).toBeNull();
});
