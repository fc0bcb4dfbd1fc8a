import { expect, it } from 'vitest';
import { productionIntervals } from '#lib/interval-table.ts';
import { buckets, mostEvaluations } from './throttle-table.ts';

const HOUR = 3_600_000;

it('lets at most a hundred wrong passwords be checked against one account in any hour', () => {
  expect(mostEvaluations(HOUR, productionIntervals.throttleWindow)).toBeLessThanOrEqual(100);
});

it('counts the window that ends in an hour and the one that begins in it', () => {
  const perWindow = mostEvaluations(0, productionIntervals.throttleWindow);
  expect(perWindow).toBe(
    buckets.sandiLain.points + buckets.sandiAlamat.points + buckets.sandiPerangkat.points + buckets.sandiSendiri.points,
  );
  expect(mostEvaluations(HOUR, productionIntervals.throttleWindow)).toBe(5 * perWindow);
});

it('refuses an account after as many tries wherever they come from', () => {
  const { sandiLain, sandiAlamat, sandiPerangkat } = buckets;
  expect(new Set([sandiLain.points, sandiAlamat.points, sandiPerangkat.points]).size).toBe(1);
});
