import { describe, expect, it } from 'vitest';
import { createPacer } from './pacer.ts';

/** A clock that moves only while somebody waits. */
function clock() {
  let ms = 0;
  return {
    now: () => ms,
    wait: async (more: number) => {
      ms += more;
    },
  };
}

describe('the pace of a document', () => {
  it('is the rate of the line while nothing else goes', async () => {
    const { now, wait } = clock();
    const pace = createPacer({ rate: 32_000, share: 0.125, lookMs: 100, busy: () => false, now, wait });
    for (let sent = 0; sent < 320_000; sent += 4_000) await pace(4_000);
    // The last piece is not waited for: it leaves as soon as the one before it is gone.
    expect(now()).toBeGreaterThan(9_800);
    expect(now()).toBeLessThan(10_100);
  });

  it('is its share of it while letters go, and the whole again as soon as they are gone', async () => {
    const { now, wait } = clock();
    const pace = createPacer({ rate: 32_000, share: 0.125, lookMs: 100, busy: () => now() < 10_000, now, wait });
    let sent = 0;
    for (; now() < 10_000; sent += 4_000) await pace(4_000);
    expect(sent).toBeGreaterThan(36_000);
    expect(sent).toBeLessThanOrEqual(48_000);
    const from = now();
    for (let more = 0; more < 64_000; more += 4_000) await pace(4_000);
    expect(now() - from).toBeLessThan(2_200);
  });

  it('gives the credit of one piece, and no more, for a time in which nothing was sent', async () => {
    const { now, wait } = clock();
    const pace = createPacer({ rate: 32_000, share: 0.125, lookMs: 100, busy: () => false, now, wait });
    await wait(60_000);
    const from = now();
    for (let sent = 0; sent < 32_000; sent += 4_000) await pace(4_000);
    expect(now() - from).toBeGreaterThan(700);
  });
});
