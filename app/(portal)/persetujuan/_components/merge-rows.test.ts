import { describe, expect, it } from 'vitest';
import { type Kept, mergeRows, rowAfter } from './merge-rows.ts';

const kept = (...ids: string[]): Kept<{ id: string }>[] => ids.map((id) => ({ id, gone: false }));
const rows = (...ids: string[]) => ids.map((id) => ({ id }));
const words = (list: readonly Kept<{ id: string }>[]) => list.map((row) => (row.gone ? `(${row.id})` : row.id)).join(' ');

describe('the list after news', () => {
  it('keeps a row that somebody else decided in its place, so that nothing moves under the hands', () => {
    expect(words(mergeRows(kept('a', 'b', 'c'), rows('a', 'c'), new Set()))).toBe('a (b) c');
  });

  it('lets one’s own decision leave, also while the server still names it', () => {
    expect(words(mergeRows(kept('a', 'b'), rows('a', 'b'), new Set(['a'])))).toBe('b');
  });

  it('puts what is new behind, whatever its place at the server', () => {
    expect(words(mergeRows(kept('b', 'c'), rows('a', 'b', 'c', 'd'), new Set()))).toBe('b c a d');
  });

  it('takes a row back that waits again', () => {
    expect(words(mergeRows([{ id: 'a', gone: true }], rows('a'), new Set()))).toBe('a');
  });
});

describe('the focus after a decision', () => {
  it('goes to the next row that waits, past those that are gone', () => {
    expect(rowAfter([...kept('a'), { id: 'b', gone: true }, ...kept('c')], 'a')).toBe('c');
  });

  it('goes back where there is none behind, and nowhere where there is none at all', () => {
    expect(rowAfter(kept('a', 'b', 'c'), 'c')).toBe('b');
    expect(rowAfter(kept('a'), 'a')).toBeNull();
  });
});
