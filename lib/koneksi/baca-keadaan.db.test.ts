import { afterAll, beforeAll, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { newId } from '#lib/id.ts';
import { operasi } from '#lib/jfusion/contract/endpoints.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bacaKeadaan } from './baca-keadaan.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

it('before the first letter nothing is known, and every operation is named', async () => {
  const keadaan = await bacaKeadaan(book.admin);
  expect(keadaan.token).toBeNull();
  expect(keadaan.operasi.map(({ nama }) => nama)).toEqual(operasi);
  expect(keadaan.operasi.every(({ berhasil }) => berhasil === null)).toBe(true);
});

it('after a letter the token’s life and the operation’s last success are known', async () => {
  await ajukanPenjaminan(book.staf, { kunci: newId(), isian: contohIsian('W-1'), drafId: null, koreksiDariId: null });
  await book.work(async () => (await db().pengiriman.count({ where: { operasi: 'penjaminanBaru', status: 'berhasil' } })) === 1);
  const { token, operasi: rows } = await bacaKeadaan(book.admin);
  expect(token?.sampai.getTime()).toBeGreaterThan(Date.now());
  expect(rows.find(({ nama }) => nama === 'penjaminanBaru')?.berhasil).toMatchObject({ milidetik: expect.any(Number) });
  expect(rows.find(({ nama }) => nama === 'requestKlaim')?.berhasil).toBeNull();
});

it('is not for a staf', async () => {
  await expect(bacaKeadaan(book.staf)).rejects.toThrow('tidak berwenang');
});
