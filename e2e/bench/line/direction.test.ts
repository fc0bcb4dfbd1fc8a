import { describe, expect, it } from 'vitest';
import { createDirection, type Source } from './direction.ts';

/** Sends what is offered and gives, in the order of arrival, whose bytes came. */
async function arrivals(rate: number, queue: number, offers: readonly (readonly [name: string, bytes: number])[]): Promise<string[]> {
  const came: string[] = [];
  const direction = createDirection(rate, queue, 1);
  await Promise.all(
    offers.map(([name, bytes]) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const source: Source = {
        deliver: (piece) => void came.push(`${name}${piece.length}`),
        over: resolve,
        drained: () => undefined,
      };
      direction.offer(source, Buffer.alloc(bytes));
      direction.finish(source);
      return promise;
    }),
  );
  return came;
}

describe('a direction of the relay', () => {
  it('hands everything on in packets, and the end after the last one', async () => {
    expect(await arrivals(0, 16_000, [['a', 3_000]])).toEqual(['a1448', 'a1448', 'a104']);
  });

  it('serves those who wait for a place in the queue in turn', async () => {
    const came = await arrivals(1_000_000, 3_000, [
      ['a', 7_240],
      ['b', 100],
    ]);
    expect(came.indexOf('b100')).toBeLessThan(came.length - 1);
    expect(came.filter((piece) => piece === 'a1448')).toHaveLength(5);
  });

  it('counts the headers of what it carried', async () => {
    const direction = createDirection(0, 16_000, 1);
    direction.offer({ deliver: () => undefined, over: () => undefined, drained: () => undefined }, Buffer.alloc(1_448));
    expect(direction.carried()).toBe(1_514);
  });
});
