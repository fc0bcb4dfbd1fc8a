import { expect, it } from 'vitest';
import { interval } from '#lib/intervals.ts';
import { whileSignedIn } from './while-signed-in.ts';

async function* five(): AsyncGenerator<number> {
  yield* [1, 2, 3, 4, 5];
}
/** Reads what comes, a second between two pieces; `until`: with which piece the session ends. */
async function read(until: number): Promise<{ came: number[]; ended: boolean; asked: number }> {
  const came: number[] = [];
  let asked = 0;
  let now = 0;
  const still = async () => {
    asked += 1;
    return came.length < until;
  };
  try {
    for await (const piece of whileSignedIn(five(), still, () => now)) {
      came.push(piece);
      now += interval('streamCheck') / 2;
    }
  } catch (error) {
    return { came, ended: (error as Error).name === 'SignedOut', asked };
  }
  return { came, ended: false, asked };
}

it('goes on while the session lives, and asks now and then, not at every piece', async () => {
  expect(await read(Number.POSITIVE_INFINITY)).toEqual({ came: [1, 2, 3, 4, 5], ended: false, asked: 3 });
});

it('breaks off soon after the session has ended', async () => {
  expect(await read(1)).toEqual({ came: [1, 2], ended: true, asked: 1 });
});

it('is not taken as whole where the session ended with the last piece', async () => {
  expect(await read(5)).toEqual({ came: [1, 2, 3, 4, 5], ended: true, asked: 3 });
});
