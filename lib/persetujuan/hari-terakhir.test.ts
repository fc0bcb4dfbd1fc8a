import { expect, it } from 'vitest';
import { hariTerakhir } from './hari-terakhir.ts';

it('names the day before the midnight in WIB at which a delegation ends', () => {
  expect(hariTerakhir(new Date('2026-11-28T00:00:00+07:00'))).toBe('2026-11-27');
});

it('names the day itself where a delegation ends within it', () => {
  expect(hariTerakhir(new Date('2026-11-28T09:30:00+07:00'))).toBe('2026-11-28');
});
