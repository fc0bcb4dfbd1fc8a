import { expect, test } from 'vitest';
import { keadaanCabang } from './keadaan-cabang.ts';

test('a branch is open up to and on its last day, closed behind it, and merged for good', () => {
  const pada = (hari: string) => keadaanCabang({ sampai: '2026-12-31', digabungKe: null }, hari).label;
  expect([pada('2026-12-31'), pada('2027-01-01')]).toEqual(['Buka sampai 31 Des 2026', 'Ditutup sesudah 31 Des 2026']);
  expect(keadaanCabang({ sampai: null, digabungKe: null }, '2027-01-01').label).toBe('Buka');
  expect(keadaanCabang({ sampai: '2026-12-31', digabungKe: 'Cabang Solo' }, '2026-01-01').label).toBe('Digabung ke Cabang Solo');
});
