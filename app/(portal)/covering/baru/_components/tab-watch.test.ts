import { expect, it, vi } from 'vitest';
import { createTalk, UNANSWERED, watchByLocks, watchByTalk } from './tab-watch.ts';

type Talk = ReturnType<typeof createTalk>;

/** Tabs on one channel: what one says all others hear at once, until it is taken off. */
function room() {
  const tabs = new Map<string, Talk>();
  const told: Record<string, boolean> = {};
  const open = (me: string) => {
    const talk = createTalk(
      me,
      (sapaan) => {
        for (const [name, other] of tabs) if (name !== me) other.hear(sapaan);
      },
      (others) => {
        told[me] = others;
      },
    );
    tabs.set(me, talk);
    talk.look();
    return talk;
  };
  return { told, open, kill: (me: string) => tabs.delete(me) };
}

function times(count: number, look: () => void) {
  for (let n = 0; n < count; n += 1) look();
}

it('tells a tab that is alone nothing, however often it looks', () => {
  const { told, open } = room();
  times(20, open('satu').look);
  expect(told).toEqual({ satu: false });
});

it('tells both tabs at once when the second opens, and goes on telling while both live', () => {
  const { told, open } = room();
  const satu = open('satu');
  open('dua');
  expect(told).toEqual({ satu: true, dua: true });
  times(20, satu.look);
  expect(told).toEqual({ satu: true, dua: true });
});

it('finds out that a tab is gone without a word of it', () => {
  const { told, open, kill } = room();
  const satu = open('satu');
  open('dua');
  kill('dua');
  times(UNANSWERED, satu.look);
  expect(told.satu).toBe(true);
  satu.look();
  expect(told.satu).toBe(false);
});

it('is not held wrong by a last answer that a closing tab still gives', () => {
  const { told, open, kill } = room();
  const satu = open('satu');
  open('dua');
  kill('dua');
  times(UNANSWERED + 1, satu.look);
  satu.hear({ dari: 'dua', kind: 'ada' });
  expect(told.satu).toBe(true);
  times(UNANSWERED + 1, satu.look);
  expect(told.satu).toBe(false);
});

it('goes on telling after one of three closes', () => {
  const { told, open, kill } = room();
  const satu = open('satu');
  open('dua');
  open('tiga');
  kill('dua');
  times(20, satu.look);
  expect(told).toMatchObject({ satu: true, tiga: true });
});

it('does not take what an earlier run of the same tab said for another tab', () => {
  const { told, open } = room();
  const satu = open('satu');
  satu.hear({ dari: 'satu', kind: 'tanya' });
  expect(told.satu).toBe(false);
});

it.each([
  ['locks', watchByLocks],
  ['talk', watchByTalk],
])('sees over real %s who comes and who goes, of its own draft only', async (_, watch) => {
  const told: Record<string, boolean> = {};
  const open = (draf: string, me: string) =>
    watch(draf, me, (others) => {
      told[me] = others;
    });
  const satu = open('draf-a', 'satu');
  const lagi = open('draf-a', 'satu');
  const asing = open('draf-b', 'asing');
  const looked = (expected: boolean) =>
    vi.waitFor(() => {
      satu.look();
      asing.look();
      expect(told).toMatchObject({ satu: expected, asing: false });
    });
  try {
    await looked(false);
    const dua = open('draf-a', 'dua');
    await looked(true);
    dua.leave();
    await looked(false);
  } finally {
    for (const one of [satu, lagi, asing]) one.leave();
  }
});
