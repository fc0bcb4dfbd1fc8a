import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatRupiah, fromSen, jumlahkan, toSen } from './rupiah.ts';

describe('rupiah', () => {
  it('is written as on Indonesian paper', () => {
    expect(formatRupiah('134605800.00')).toBe('Rp 134.605.800,00');
    expect(formatRupiah('44152571.94')).toBe('Rp 44.152.571,94');
    expect(formatRupiah('0')).toBe('Rp 0,00');
    expect(formatRupiah('-1500.5')).toBe('-Rp 1.500,50');
    expect(formatRupiah(null)).toBe('–');
  });

  it('never loses a sen, at any size', () => {
    fc.assert(fc.property(fc.bigInt(-(10n ** 18n), 10n ** 18n), (sen) => toSen(fromSen(sen)) === sen));
  });

  it('adds exactly', () => {
    expect(jumlahkan(['0.10', '0.20', null, undefined, '9007199254740993.00'])).toBe('9007199254740993.30');
  });

  it.each(['', '1,5', '1.234', '1e3', ' 1', 'Rp 1'])('refuses %s', (text) => {
    expect(() => toSen(text)).toThrow();
  });
});
