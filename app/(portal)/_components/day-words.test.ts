import { expect, it } from 'vitest';
import { dayLabel, monthName } from './day-words.ts';

it('names a day short and a month in full', () => {
  expect(dayLabel('2026-11-20')).toBe('Jum 20 Nov');
  expect(dayLabel('2024-02-29')).toBe('Kam 29 Feb');
  expect(monthName('2026-01')).toBe('Januari 2026');
});
