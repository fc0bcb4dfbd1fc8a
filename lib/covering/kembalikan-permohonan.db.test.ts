import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Peran } from '#lib/auth/permissions.ts';
import { db, transaction } from '#lib/db.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { ajukanPenjaminan } from './ajukan-penjaminan.ts';
import { kembalikanPermohonan } from './kembalikan-permohonan.ts';

let book: TestBook;
let surat: { objek_id: string; dibuat_oleh: string; cabang_id: string };
beforeAll(async () => {
  book = await openTestBook();
  const { id } = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('K-1'), drafId: null, koreksiDariId: null });
  surat = { objek_id: id, dibuat_oleh: book.staf.id, cabang_id: book.staf.cabangId };
});
afterAll(() => book.close());

const kembali = async () => (await transaction((tx) => kembalikanPermohonan(tx, surat))) !== null;
const jadikan = (data: { peran?: Peran[]; cabang_id?: string; semua_cabang?: boolean; ditangguhkan_pada?: Date | null }) =>
  db().pengguna.update({ where: { id: book.staf.id }, data });

it('goes back to whoever filed it while they file and see its branch, however they see it, and to nobody else', async () => {
  expect(await kembali()).toBe(true);
  await jadikan({ cabang_id: book.orangLain.cabangId });
  expect(await kembali()).toBe(false);
  await jadikan({ semua_cabang: true });
  expect(await kembali()).toBe(true);
  for (const peran of [['petugas_klaim'], ['admin']] satisfies Peran[][]) {
    await jadikan({ peran });
    expect(await kembali()).toBe(false);
  }
  await jadikan({ peran: ['staf'], ditangguhkan_pada: new Date() });
  expect(await kembali()).toBe(false);
});
