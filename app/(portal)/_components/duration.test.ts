import { describe, expect, it } from 'vitest';
import { formatDuration } from './duration.ts';

describe('formatDuration', () => {
  it.each([
    [3, '0,1 detik'],
    [840, '0,8 detik'],
    [8_000, '8 detik'],
    [9_960, '10 detik'],
    [12_400, '12 detik'],
    [60_000, '1 menit'],
    [185_000, '3 menit 5 detik'],
  ])('says %i ms as %s', (ms, text) => expect(formatDuration(ms)).toBe(text));
});
