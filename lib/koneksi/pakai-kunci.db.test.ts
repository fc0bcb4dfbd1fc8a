import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { buatKunci } from './buat-kunci.ts';
import { pakaiKunci } from './pakai-kunci.ts';

let book: TestBook;
beforeAll(async () => {
  Object.assign(process.env, {
    JFUSION_BASE_URL: 'http://127.0.0.1:9',
    JFUSION_MITRA_ID: '77',
    JFUSION_CLIENT_ID: 'c',
    JFUSION_CLIENT_SECRET: 's',
  });
  book = await openTestBook();
});
afterAll(() => book.close());

it('a key is taken into use with a foreign counterpart only when somebody says that it is registered there', async () => {
  const { id, sidik } = await buatKunci(book.admin, { kunci: randomUUID() });
  const pakai = (terdaftar: boolean) => pakaiKunci(book.admin, { kunciId: id, terdaftar });
  await expect(pakai(false)).rejects.toMatchObject({ temuan: [{ field: 'terdaftar' }] });
  expect(await pakai(true)).toEqual({ sidik });
  expect(await db().koneksi.findUniqueOrThrow({ where: { id: 1 } })).toMatchObject({ kunci_id: id });
});
