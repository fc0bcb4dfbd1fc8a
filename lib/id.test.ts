import { expect, it } from 'vitest';
import { isId, newId } from './id.ts';

it('makes ids that sort by the moment they were made', () => {
  const ids = [1, 2, 1000, 1_700_000_000_000, 1_800_000_000_000].map((now) => newId(now));
  expect([...ids].sort()).toEqual(ids);
  expect(ids.every(isId)).toBe(true);
  expect(ids[0]?.[14]).toBe('7');
});

it('knows what is no id', () => {
  for (const text of ['', 'x', "1' OR '1'='1", null, 5, '0190-']) expect(isId(text)).toBe(false);
});
