import { expect, test } from 'vitest';
import { keadaanMasa, masaWords } from './masa-words.ts';

const tertutup = { dari: '2026-01-01', sampai: '2026-12-31' };

test('a span is told with its last day, or as open', () => {
  expect(masaWords(tertutup)).toBe('1 Jan 2026 sampai 31 Des 2026');
  expect(masaWords({ dari: '2000-01-01', sampai: null })).toBe('sejak 1 Jan 2000');
});

test('both days of a span belong to it', () => {
  expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((hari) => keadaanMasa(tertutup, hari))).toEqual([
    'belum',
    'berlaku',
    'berlaku',
    'berakhir',
  ]);
  expect(keadaanMasa({ dari: '2026-01-01', sampai: null }, '2999-01-01')).toBe('berlaku');
});
