import { describe, expect, it } from 'vitest';
import { busier, percentile, perMinute, shareOfLine, trafficBetween } from './statistics.ts';

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);

  it('are values that were measured, by nearest rank', () => {
    expect([0.5, 0.95, 1, 0].map((share) => percentile(hundred, share))).toEqual([50, 95, 100, 1]);
  });

  it('of a few lie at the last ones', () => {
    expect([percentile([7], 0.95), percentile([3, 1, 2], 0.95), percentile([3, 1, 2], 0.5)]).toEqual([7, 3, 2]);
  });

  it('of nothing are no number', () => {
    expect(percentile([], 0.95)).toBeNaN();
  });
});

describe('rates and shares', () => {
  it('count a minute', () => {
    expect(perMinute(500, 50_000)).toBe(600);
  });

  it('take the whole line as one', () => {
    expect([shareOfLine(320_000, 10_000, 32_000), shareOfLine(80_000, 10_000, 32_000)]).toEqual([1, 0.25]);
  });

  it('name the direction that carried more', () => {
    expect([busier({ up: 2, down: 1 }), busier({ up: 1, down: 2 })]).toEqual(['up', 'down']);
  });
});

describe('traffic between two times', () => {
  const readings = [
    { at: 1_000, up: 0, down: 10 },
    { at: 2_000, up: 100, down: 10 },
    { at: 4_000, up: 300, down: 1_010 },
  ];

  it('is what the counters rose by', () => {
    expect(trafficBetween(readings, 1_000, 4_000)).toEqual({ up: 300, down: 1_000 });
  });

  it('is shared out evenly between two readings', () => {
    expect(trafficBetween(readings, 1_500, 3_000)).toEqual({ up: 150, down: 500 });
  });

  it('ends where the readings end', () => {
    expect(trafficBetween(readings, 0, 9_000)).toEqual({ up: 300, down: 1_000 });
  });
});
