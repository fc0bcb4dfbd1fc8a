import { expect, test } from 'vitest';
import { unbroken } from './unbroken.ts';

const shown = (sentence: string) => unbroken(sentence).replaceAll('\u00a0', '_');

test('an amount keeps its Rp on its line', () => {
  expect(shown('Sisa Rp 525.000,00 belum dibayar.')).toBe('Sisa Rp_525.000,00 belum dibayar.');
});

test('a number written in groups stays whole, and the words around it do not', () => {
  expect(shown('sertifikat KR2 2026 02.03 33 113 0 00000001 terbit')).toBe('sertifikat KR2_2026_02.03_33_113_0_00000001 terbit');
});
