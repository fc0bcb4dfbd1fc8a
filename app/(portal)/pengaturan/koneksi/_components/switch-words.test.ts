import { expect, it } from 'vitest';
import { defaultProfile } from '#lib/jfusion/contract/profile.ts';
import { switchWords } from './switch-words.ts';

function paths(value: unknown, path: string): string[] {
  const inside = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  return inside.length > 0 ? inside.flatMap(([key, inner]) => paths(inner, path ? `${path}.${key}` : key)) : [path];
}

it('has words for every switch, and for no other', () => {
  expect(Object.keys(switchWords).sort()).toEqual(paths(defaultProfile, '').sort());
});
