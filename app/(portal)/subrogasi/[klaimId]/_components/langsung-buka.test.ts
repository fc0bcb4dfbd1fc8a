import { expect, it } from 'vitest';
import { langsungBuka } from './langsung-buka.ts';

const semua = [
  { id: 'a', pembayaranIds: [] },
  { id: 'b', pembayaranIds: ['p', 'q'] },
];

it('opens the form that the letter page leads to', () => {
  expect(langsungBuka({ angsuran: 'baru' }, semua)).toEqual({ jenis: 'baru' });
  expect(langsungBuka({ perbaiki: 'a' }, semua)).toEqual({ jenis: 'perbaiki', id: 'a' });
  expect(langsungBuka({ konfirmasi: 'q' }, semua)).toEqual({ jenis: 'konfirmasi', id: 'b' });
});

it('opens nothing for what is not there', () => {
  expect(langsungBuka({}, semua)).toBeNull();
  expect(langsungBuka({ perbaiki: 'x', konfirmasi: ['p', 'q'] }, semua)).toBeNull();
});
