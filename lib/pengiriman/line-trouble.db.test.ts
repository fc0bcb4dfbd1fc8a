import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { lineTrouble } from './queries.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

it('a letter held for a person is no trouble of the line, one that waits for the line is', async () => {
  await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('J-1'), drafId: null, koreksiDariId: null });
  expect(await lineTrouble(book.staf)).toBeNull();
  await db().pengiriman.updateMany({ data: { status: 'tertahan', coba_lagi_pada: null } });
  expect(await lineTrouble(book.staf)).toBeNull();
  await db().pengiriman.updateMany({ data: { status: 'belum_terkirim', coba_lagi_pada: new Date() } });
  expect(await lineTrouble(book.staf)).toMatchObject({ menunggu: 1 });
  expect(await lineTrouble(book.orangLain)).toBeNull();
});
