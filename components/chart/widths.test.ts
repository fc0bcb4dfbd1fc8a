import { expect, test } from 'vitest';
import { widths } from './widths.ts';

test('the largest value fills the whole width, the others their share', () => {
  expect(widths(['50', '200', '0.5'])).toEqual([25, 100, 0.3]);
});

test('negative values, nonsense and an all-zero list have no length', () => {
  expect(widths(['-5', 'x', '10'])).toEqual([0, 0, 100]);
  expect(widths(['0', '0'])).toEqual([0, 0]);
});
