import { SignedOut } from '#lib/errors.ts';
import { interval } from '#lib/intervals.ts';

/**
 * What comes or goes piece by piece, for as long as its person may: asked again every few seconds (`streamCheck`), and at the end,
 * before anybody acts on the whole. @throws SignedOut once `still` says no
 */
export async function* whileSignedIn<T>(
  pieces: AsyncIterable<T>,
  still: () => Promise<unknown>,
  clock: () => number = () => performance.now(),
): AsyncGenerator<T> {
  let asked = clock();
  for await (const piece of pieces) {
    if (clock() - asked >= interval('streamCheck')) {
      await ask(still);
      asked = clock();
    }
    yield piece;
  }
  await ask(still);
}

async function ask(still: () => Promise<unknown>): Promise<void> {
  if (!(await still())) throw new SignedOut();
}
