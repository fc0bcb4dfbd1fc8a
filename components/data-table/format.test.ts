import { describe, expect, test } from 'vitest';
import { formatAmount, formatDate, formatDateTime, formatMoney, formatNumber, formatShortDateTime } from './format.ts';

describe('formatMoney', () => {
  test('writes rupiah as on Indonesian paper', () => {
    expect(formatMoney('134605800')).toBe('Rp\u00a0134.605.800,00');
    expect(formatMoney('0')).toBe('Rp\u00a00,00');
    expect(formatMoney('-1500.5')).toBe('-Rp\u00a01.500,50');
  });

  test('keeps every figure of amounts beyond the safe integers', () => {
    expect(formatAmount('9999999999999999.99')).toBe('9.999.999.999.999.999,99');
  });

  test('hides no third decimal that says something', () => {
    expect(formatAmount('1.005')).toBe('1,005');
    expect(formatAmount('1.000')).toBe('1,00');
  });

  test('hands back what is no amount', () => {
    expect(formatMoney('tiga')).toBe('tiga');
    expect(formatMoney('')).toBe('');
  });
});

describe('dates', () => {
  test('are short and Indonesian', () => {
    expect(formatDate('2025-06-17')).toBe('17 Jun 2025');
    expect(formatDate('2025-08-01')).toBe('1 Agu 2025');
    expect(formatDate('17-06-2025')).toBe('17-06-2025');
  });

  test('with a time are told in WIB, also across midnight', () => {
    expect(formatDateTime('2025-06-17T03:42:10Z')).toBe('17 Jun 2025 10.42');
    expect(formatDateTime('2025-06-16T17:00:00Z')).toBe('17 Jun 2025 00.00');
    expect(formatDateTime('kemarin')).toBe('kemarin');
  });
});

test('a plain number groups thousands and has a decimal comma', () => {
  expect(formatNumber('1204')).toBe('1.204');
  expect(formatNumber('1204.5')).toBe('1.204,5');
});

describe('formatShortDateTime', () => {
  test('leaves out the year of today in Jakarta and keeps any other', () => {
    const now = new Date('2025-12-31T17:00:00Z');
    expect(formatShortDateTime('2026-01-01T01:30:00Z', now)).toBe('1 Jan 08.30');
    expect(formatShortDateTime('2025-12-31T16:59:00Z', now)).toBe('31 Des 2025 23.59');
    expect(formatShortDateTime('kemarin', now)).toBe('kemarin');
  });
});
