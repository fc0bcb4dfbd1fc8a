import { expect, it } from 'vitest';
import { createRefreshPace } from './refresh-pace.ts';

/** Renders at news that comes each `step` ms for `length` ms; gives when it rendered. */
function follow(length: number, step: number): number[] {
  const pace = createRefreshPace();
  const begun: number[] = [];
  let due: number | null = null;
  for (let now = 0; now < length; now += step) {
    if (due !== null && now >= due) {
      pace.begun(now);
      begun.push(now);
      due = null;
    }
    due ??= now + pace.waitAt(now);
  }
  return begun;
}

it('follows the few steps of one letter at once', () => {
  expect(follow(320, 20)).toEqual([60, 120, 180, 240, 300]);
});

it('renders a storm of 500 letters at a steady pace', () => {
  const begun = follow(60_000, 10);
  expect(begun.length).toBeLessThanOrEqual(6 + 60);
  expect(begun.length).toBeGreaterThan(58);
  const gaps = begun.slice(7).map((at, index) => at - (begun[index + 6] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(990);
});

it('is quick again after a rest', () => {
  const pace = createRefreshPace();
  for (let now = 0; now < 10; now += 1) pace.begun(now);
  expect(pace.waitAt(10)).toBeGreaterThan(900);
  expect(pace.waitAt(60_000)).toBe(60);
});
