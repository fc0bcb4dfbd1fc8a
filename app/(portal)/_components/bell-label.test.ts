import { expect, it } from 'vitest';
import { productionIntervals } from '#lib/interval-table.ts';
import { bellLabel, lateWords } from './bell-label.ts';

it('tells in words what the bell shows by a number and its colour', () => {
  expect(bellLabel(0, 0)).toBe('Pemberitahuan, tidak ada yang baru');
  expect(bellLabel(100, 0)).toBe('Pemberitahuan, lebih dari 99 baru');
  expect(bellLabel(3, 1)).toBe('Pemberitahuan, 3 baru; 1 surat belum pasti lebih dari 15 menit');
});

it('names the very time after which an unknown outcome is late', () => {
  expect(productionIntervals.unknownLate).toBe(15 * 60_000);
  expect(lateWords(4)).toBe('4 surat belum pasti, ada yang lebih dari 15 menit');
});
