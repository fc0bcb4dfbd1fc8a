import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

const now = Date.parse('2025-06-17T03:00:00Z');

describe('a Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['0', 1000],
    ['999999999', 3_600_000],
    ['Tue, 17 Jun 2025 03:02:00 GMT', 120_000],
    ['Tue, 17 Jun 2025 02:00:00 GMT', 1000],
    ['Wed, 18 Jun 2025 03:00:00 GMT', 3_600_000],
    [' 5 ', 5000],
    ['', null],
    ['nanti', null],
    ['-5', null],
    ['1.5', null],
    [undefined, null],
  ])('of %j waits %j ms', (header, ms) => {
    expect(retryAfter(header, now)).toBe(ms);
  });
});
