import { describe, expect, it } from 'vitest';
import { tambahHariKerja } from './tambah-hari-kerja.ts';

const libur = new Set(['2026-05-01', '2026-08-17']);

describe('working days', () => {
  it.each([
    ['skip a weekend', '2026-11-20', 1, '2026-11-23'],
    ['count from a Saturday as from the Friday before', '2026-11-21', 1, '2026-11-23'],
    ['skip a holiday that falls on a Monday, and the weekend before it', '2026-08-14', 1, '2026-08-18'],
    ['are ten in two weeks', '2026-11-02', 10, '2026-11-16'],
    ['are ten in two weeks and a day with a holiday between', '2026-04-20', 10, '2026-05-05'],
    ['cross a year', '2026-12-31', 1, '2027-01-01'],
    ['of which there are none leave the day', '2026-11-21', 0, '2026-11-21'],
  ])('%s', (_what, tanggal, jumlah, hasil) => {
    expect(tambahHariKerja(tanggal, jumlah, libur)).toBe(hasil);
  });

  it('are whole and never negative', () => {
    for (const jumlah of [-1, 1.5, Number.NaN]) expect(() => tambahHariKerja('2026-11-20', jumlah, libur)).toThrow();
  });
});
