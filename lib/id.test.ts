import { expect, it } from 'vitest';
import { firstIdAt, isId, newId } from './id.ts';

it('makes ids that sort by the moment they were made', () => {
  const ids = [1, 2, 1000, 1_700_000_000_000, 1_800_000_000_000].map((now) => newId(now));
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every(isId)).toBe(true);
  expect(ids[0]?.[14]).toBe('7');
});

it('knows what is no id', () => {
  for (const text of ['', 'x', "1' OR '1'='1", null, 5, '0190-']) expect(isId(text)).toBe(false);
});

it('bounds the ids of a moment from below', () => {
  const moment = 1_700_000_000_000;
  expect(isId(firstIdAt(moment))).toBe(true);
  expect(newId(moment) >= firstIdAt(moment)).toBe(true);
  expect(newId(moment - 1) < firstIdAt(moment)).toBe(true);
});
