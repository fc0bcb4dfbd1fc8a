import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMoney } from './money.ts';

describe('an amount of an answer', () => {
  it.each([
    ['Rp 2.726.925', '2726925'],
    ['Rp 926.924', '926924'],
    ['Rp 44.152.571,94', '44152571.94'],
    ['Rp. 134.605.800,00', '134605800'],
    ['Rp 597.605.628.540,00', '597605628540'],
    ['rp\u00a01.800.000,-', '1800000'],
    ['Rp0', '0'],
    ['Rp 1800000', '1800000'],
    ['Rp -5.000,5', '-5000.5'],
    ['-Rp 5.000', '-5000'],
    ['1.800.000,50', '1800000.5'],
    ['1800000,50', '1800000.5'],
    ['1800000.0', '1800000'],
    ['200000', '200000'],
    ['0.50', '0.5'],
    ['1.800', '1.8'],
    ['-0', '0'],
    ['1.8e6', '1800000'],
    ['18E-1', '1.8'],
    ['9007199254740993', '9007199254740993'],
    [1800000, '1800000'],
    [0.1, '0.1'],
    [1e-7, '0.0000001'],
  ])('%j is %s', (given, amount) => {
    expect(readMoney(given)).toBe(amount);
  });

  it.each([
    [''],
    ['Rp'],
    ['lunas'],
    ['1.800.000'],
    ['Rp 2.72.925'],
    ['Rp 2726925.50'],
    ['1,800,000.00'],
    ['1,2,3'],
    ['--5'],
    ['-Rp -5'],
    ['USD 5'],
    ['5 Rp'],
    ['12345678901234567'],
    ['1e20'],
    ['1e999'],
    ['0x10'],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
    [null],
    [undefined],
    [true],
    [{}],
    [['5']],
  ])('%j is none', (given) => {
    expect(readMoney(given)).toBeNull();
  });

  const whole = fc.bigInt({ min: 0n, max: 10n ** 16n - 1n });
  const cents = fc.integer({ min: 0, max: 99 }).map((value) => String(value).padStart(2, '0'));
  const exact = (units: bigint, fraction: string): string =>
    `${units}.${fraction}`.replace(/\.?0+$/, (tail) => (tail.startsWith('.') ? '' : tail.replace(/0+$/, '')));

  it('reads back every amount written the Indonesian way, to the last digit', () => {
    fc.assert(
      fc.property(whole, cents, fc.constantFrom('Rp ', 'Rp', 'Rp. ', 'rp\u00a0', ''), (units, fraction, currency) => {
        const grouped = String(units).replace(/\B(?=(\d{3})+$)/g, '.');
        expect(readMoney(`${currency}${grouped},${fraction}`)).toBe(exact(units, fraction));
      }),
    );
  });

  it('reads back every amount written with a decimal dot, and every bare one', () => {
    fc.assert(
      fc.property(whole, cents, (units, fraction) => {
        expect(readMoney(`${units}.${fraction}`)).toBe(exact(units, fraction));
        expect(readMoney(String(units))).toBe(String(units));
      }),
    );
  });

  it('is a decimal string or none, whatever stands there', () => {
    const near = fc.string({ unit: fc.constantFrom(...'Rp.,-0123456789 e'), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(near, fc.string(), fc.double()), (given) => {
        const amount = readMoney(given);
        if (amount !== null) expect(amount).toMatch(/^(?:0|-?(?:0\.\d*[1-9]|[1-9]\d{0,15}(?:\.\d*[1-9])?))$/);
      }),
      { numRuns: 1000 },
    );
  });
});
