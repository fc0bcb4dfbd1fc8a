import { describe, expect, it } from 'vitest';
import { createShaper, onTheWire } from './shaper.ts';

describe('a shaped direction', () => {
  it('lets 32,000 bytes through in a second', () => {
    expect(createShaper(32_000).pass(32_000, 5_000)).toBe(6_000);
  });

  it('sends what comes meanwhile after what came first', () => {
    const line = createShaper(32_000);
    line.pass(16_000, 0);
    expect([line.pass(3_200, 100), line.pass(3_200, 100)]).toEqual([600, 700]);
  });

  it('saves nothing up while it is idle', () => {
    const line = createShaper(32_000);
    line.pass(3_200, 0);
    expect(line.pass(3_200, 60_000)).toBe(60_100);
  });

  it('knows how many bytes still wait', () => {
    const line = createShaper(32_000);
    line.pass(16_000, 0);
    expect([0, 250, 500, 900].map(line.waiting)).toEqual([16_000, 8_000, 0, 0]);
  });

  it('counts the headers of every packet that a piece fills', () => {
    expect([1, 1_448, 1_449, 65_536].map(onTheWire)).toEqual([67, 1_514, 1_581, 65_536 + 46 * 66]);
  });
});
