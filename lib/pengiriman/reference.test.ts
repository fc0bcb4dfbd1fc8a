import { expect, it } from 'vitest';
import { newReference } from './reference.ts';

it('is short, plain and new each time', () => {
  const made = Array.from({ length: 2_000 }, () => newReference(new Date('2025-06-16T18:00:00Z')));
  expect(new Set(made).size).toBe(made.length);
  for (const reference of made) expect(reference).toMatch(/^JFM-20250617-[0-9A-Z]{16}$/);
});
