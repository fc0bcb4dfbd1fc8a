import { expect, it } from 'vitest';
import { age } from './age.ts';

it.each([
  [20, 'baru saja'],
  [60, '1 menit'],
  [59 * 60, '59 menit'],
  [60 * 60, '1 jam'],
  [26 * 3600, '1 hari'],
  [9 * 86_400, '9 hari'],
])('tells %d seconds as %s', (seconds, words) => {
  const now = new Date('2026-11-20T10:00:00Z');
  expect(age(new Date(now.getTime() - seconds * 1000), now)).toBe(words);
});
