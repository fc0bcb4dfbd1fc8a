import { expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';

const total = (widths: readonly number[]): number => Math.round(widths.reduce((sum, width) => sum + width, 0));

it('divides by shares where every word has room', () => {
  expect(columnWidths([1, 2, 1], [10, 10, 10], 400)).toEqual([100, 200, 100]);
});

it('gives a column what its longest word needs, and takes it from the others by their shares', () => {
  expect(columnWidths([1, 2, 1], [160, 10, 10], 400)).toEqual([160, 160, 80]);
});

it('goes on until none that was made narrower cuts a word of its own', () => {
  const widths = columnWidths([1, 2, 1], [160, 10, 90], 400);
  expect(widths).toEqual([160, 150, 90]);
});

it('never runs over the sheet: a word of a whole hash is cut, the short words beside it are not', () => {
  const widths = columnWidths([1, 2, 1], [60, 900, 60], 400);
  expect(total(widths)).toBe(400);
  expect(widths[0]).toBeGreaterThanOrEqual(60);
  expect(widths[2]).toBeGreaterThanOrEqual(60);
  expect(total(columnWidths([1, 1], [400, 400], 400))).toBe(400);
});
