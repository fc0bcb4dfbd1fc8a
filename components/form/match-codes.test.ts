import { describe, expect, test } from 'vitest';
import { codeOf, matchCodes, showCode } from './match-codes.ts';

const banks = [
  { kode: '002', label: 'Bank Rakyat Indonesia' },
  { kode: '008', label: 'Bank Mandiri' },
  { kode: '0081', label: 'Bank Mandiri Taspen' },
  { kode: '113', label: 'BPD Jawa Tengah' },
];

describe('matchCodes', () => {
  test('shows the whole list while nothing is asked', () => {
    expect(matchCodes(banks, ' ')).toEqual(banks);
  });

  test('puts the exact code first, then codes that begin so', () => {
    expect(matchCodes(banks, '0081').map((bank) => bank.kode)).toEqual(['0081']);
    expect(matchCodes(banks, '008').map((bank) => bank.kode)).toEqual(['008', '0081']);
  });

  test('finds words anywhere in the label, in any order and case', () => {
    expect(matchCodes(banks, 'tengah jawa').map((bank) => bank.kode)).toEqual(['113']);
  });
});

describe('codeOf', () => {
  test('accepts a code, a label, or what is shown at rest', () => {
    expect(codeOf(banks, '113')).toBe('113');
    expect(codeOf(banks, 'bank mandiri')).toBe('008');
    expect(codeOf(banks, showCode(banks, '002'))).toBe('002');
  });

  test('accepts a word that only one option has', () => {
    expect(codeOf(banks, 'taspen')).toBe('0081');
  });

  test('guesses nothing where several fit or none does', () => {
    expect(codeOf(banks, 'bank')).toBeNull();
    expect(codeOf(banks, '999')).toBeNull();
    expect(codeOf(banks, 'ra')).toBeNull();
  });
});
