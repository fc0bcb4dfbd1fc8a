import { describe, expect, it } from 'vitest';
import { awalHari, bulanAntara, formatTanggal, formatWaktu, fromDay, hariIni, tambahHari, toDay } from './tanggal.ts';

describe('tanggal', () => {
  it('knows which day it is in Jakarta, also between midnight there and midnight in UTC', () => {
    expect(hariIni(new Date('2025-06-16T17:00:00Z'))).toBe('2025-06-17');
    expect(hariIni(new Date('2025-06-16T16:59:59Z'))).toBe('2025-06-16');
  });

  it('is written as on Indonesian paper', () => {
    expect(formatTanggal('2025-06-17')).toBe('17 Jun 2025');
    expect(formatTanggal('2025-08-01')).toBe('1 Agu 2025');
    expect(formatTanggal(null)).toBe('–');
    expect(formatWaktu(new Date('2025-12-31T18:05:00Z'))).toBe('1 Jan 2026 01.05 WIB');
  });

  it('keeps a day a day on its way to the database and back', () => {
    for (const day of ['1984-10-28', '2024-02-29', '2026-01-01']) expect(fromDay(toDay(day))).toBe(day);
  });

  it('begins a day at midnight in Jakarta, and counts days over the end of a month and a year', () => {
    expect(awalHari('2025-06-17').toISOString()).toBe('2025-06-16T17:00:00.000Z');
    expect(awalHari('2025-12-31', 1).toISOString()).toBe('2025-12-31T17:00:00.000Z');
    expect([tambahHari('2024-02-28', 1), tambahHari('2025-01-01', -1)]).toEqual(['2024-02-29', '2024-12-31']);
  });

  it('counts months with one decimal', () => {
    expect(bulanAntara('2023-06-14', '2026-06-14')).toBe(36);
    expect(bulanAntara('2023-06-14', '2026-06-29')).toBe(36.5);
    expect(bulanAntara('2023-06-14', '2023-06-14')).toBe(0);
  });
});
