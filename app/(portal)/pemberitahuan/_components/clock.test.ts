import { expect, it } from 'vitest';
import { clock, dayHead } from './clock.ts';

const now = new Date('2026-06-17T03:00:00Z');

it('tells the clock today, and the day before that', () => {
  expect(clock(new Date('2026-06-17T01:42:00Z'), true, now)).toBe('08.42');
  expect(clock(new Date('2026-06-16T01:42:00Z'), true, now)).toBe('kemarin');
  expect(clock(new Date('2026-06-02T01:42:00Z'), true, now)).toBe('2 Jun');
  expect(clock(new Date('2026-06-02T01:42:00Z'), false, now)).toBe('08.42');
});

it('counts days in Jakarta, where the day begins seven hours earlier', () => {
  expect(clock(new Date('2026-06-16T17:30:00Z'), true, now)).toBe('00.30');
  expect(dayHead('2026-06-17', now)).toBe('Hari ini');
  expect(dayHead('2026-06-16', now)).toBe('Kemarin');
  expect(dayHead('2026-06-02', now)).toBe('2 Jun 2026');
});
