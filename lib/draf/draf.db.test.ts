import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bacaDraf, daftarDraf, tulisDraf } from './draf.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

describe('tulisDraf', () => {
  it('keeps one draft where the first save arrives twice at once', async () => {
    const id = randomUUID();
    const kept = await Promise.all(['A', 'A'].map((nama_debitur) => tulisDraf(book.staf, 'uji', id, { nama_debitur })));
    expect(kept.map((row) => row?.revisi).sort()).toEqual([1, 2]);
    expect((await daftarDraf(book.staf, 'uji')).map((row) => row.isi)).toEqual([{ nama_debitur: 'A' }]);
  });

  it('refuses to write over the draft of another person', async () => {
    const id = randomUUID();
    await tulisDraf(book.staf, 'uji', id, { nama_debitur: 'MILIK STAF' });
    expect(await tulisDraf(book.orangLain, 'uji', id, { nama_debitur: 'X' })).toBeNull();
    expect((await bacaDraf(book.staf, 'uji', id))?.isi).toEqual({ nama_debitur: 'MILIK STAF' });
  });
});
