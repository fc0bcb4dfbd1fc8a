import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAutosave, type SaveProgress } from './autosave.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open({ answers = [] as (boolean | Error)[], takes = 0 } = {}) {
  const saved: { value: string; at: number }[] = [];
  const progress: SaveProgress[] = [];
  const start = Date.now();
  let inFlight = 0;
  let most = 0;
  const autosave = createAutosave<string>({
    async save(value) {
      inFlight += 1;
      most = Math.max(most, inFlight);
      saved.push({ value, at: Date.now() - start });
      if (takes > 0) await new Promise((done) => setTimeout(done, takes));
      inFlight -= 1;
      const answer = answers.shift() ?? true;
      if (answer instanceof Error) throw answer;
      return answer;
    },
    onProgress: (one) => progress.push(one),
  });
  return { autosave, saved, progress, most: () => most };
}

describe('autosave', () => {
  it('saves once the typing has rested', async () => {
    const { autosave, saved, progress } = open();
    autosave.change('A');
    await vi.advanceTimersByTimeAsync(500);
    autosave.change('AB');
    await vi.advanceTimersByTimeAsync(799);
    expect(saved).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(saved).toEqual([{ value: 'AB', at: 1300 }]);
    expect(progress).toEqual(['saving', 'saved']);
  });

  it('saves within two seconds of a key although the typing never rests', async () => {
    const { autosave, saved } = open();
    for (let keys = 1; keys <= 30; keys += 1) {
      autosave.change('x'.repeat(keys));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saved[0]?.at).toBe(1800);
    await vi.advanceTimersByTimeAsync(2000);
    expect(saved.at(-1)?.value).toBe('x'.repeat(30));
  });

  it('has one save in flight at a time and sends the newest value after it', async () => {
    const { autosave, saved, most } = open({ takes: 3000 });
    autosave.change('A');
    await vi.advanceTimersByTimeAsync(900);
    autosave.change('AB');
    await vi.advanceTimersByTimeAsync(1000);
    autosave.change('ABC');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved.map((one) => one.value)).toEqual(['A', 'ABC']);
    expect(most()).toBe(1);
  });

  it('says that it failed, tries again, and loses nothing', async () => {
    const { autosave, saved, progress } = open({ answers: [new Error('offline'), false, true] });
    autosave.change('A');
    await vi.advanceTimersByTimeAsync(800);
    expect(progress).toEqual(['saving', 'failed']);
    await vi.advanceTimersByTimeAsync(3000);
    autosave.change('AB');
    await vi.advanceTimersByTimeAsync(3000);
    expect(saved.map((one) => one.value)).toEqual(['A', 'A', 'AB']);
    expect(progress.at(-1)).toBe('saved');
  });

  it('never says saved while something newer is not', async () => {
    const { autosave, progress } = open({ takes: 500 });
    autosave.change('A');
    expect(progress).toEqual(['saving']);
    await vi.advanceTimersByTimeAsync(900);
    autosave.change('AB');
    await vi.advanceTimersByTimeAsync(500);
    expect(progress).toEqual(['saving']);
    await vi.advanceTimersByTimeAsync(2000);
    expect(progress).toEqual(['saving', 'saved']);
    autosave.change('ABC');
    expect(progress).toEqual(['saving', 'saved', 'saving']);
  });

  it('keeps saying that it failed until it is kept', async () => {
    const { autosave, progress } = open({ answers: [false, false, true] });
    autosave.change('A');
    await vi.advanceTimersByTimeAsync(900);
    autosave.change('AB');
    await vi.advanceTimersByTimeAsync(2000);
    expect(progress).toEqual(['saving', 'failed']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(progress).toEqual(['saving', 'failed', 'saved']);
  });

  it('flushes what waits, also behind a save that is under way', async () => {
    const { autosave, saved } = open({ takes: 500 });
    autosave.change('A');
    await vi.advanceTimersByTimeAsync(800);
    autosave.change('AB');
    const flushed = autosave.flush();
    await vi.advanceTimersByTimeAsync(1000);
    await flushed;
    expect(saved.map((one) => one.value)).toEqual(['A', 'AB']);
  });

  it('flushes nothing where nothing changed', async () => {
    const { autosave, saved } = open();
    await autosave.flush();
    expect(saved).toEqual([]);
  });

  it('waits while it is paused and goes on afterwards', async () => {
    const { autosave, saved } = open();
    autosave.change('A');
    await autosave.pause();
    autosave.change('AB');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved).toEqual([]);
    autosave.resume();
    await vi.advanceTimersByTimeAsync(800);
    expect(saved.map((one) => one.value)).toEqual(['AB']);
  });

  it('keeps nothing once it is closed', async () => {
    const { autosave, saved } = open();
    autosave.change('A');
    autosave.close();
    autosave.change('AB');
    await autosave.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saved).toEqual([]);
  });
});
