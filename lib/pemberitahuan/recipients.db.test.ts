import { afterAll, beforeAll, expect, it } from 'vitest';
import { readActor } from '#lib/auth/read-actor.ts';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { holdersOf, seeing } from './recipients.ts';

let book: TestBook;
let orang: string[];
let cabang: string[];

beforeAll(async () => {
  book = await openTestBook();
  // 021 went into 020 and 022 into 021; who has 020 in their scope sees all three, who stays at 021 sees two.
  const tutup = { berlaku_sampai: new Date('2026-01-01') };
  const satu = await db().cabang.create({
    data: { kode_uker: '021', nama: 'Bekas 021', digabung_ke_id: book.orangLain.cabangId, ...tutup },
  });
  const dua = await db().cabang.create({ data: { kode_uker: '022', nama: 'Bekas 022', digabung_ke_id: satu.id, ...tutup } });
  const lain = { nama: 'x', sandi_hash: '-', peran: ['supervisor' as const] };
  await db().pengguna.create({ data: { ...lain, nama_pengguna: 'di-021', cabang_id: satu.id } });
  await db().pengguna.create({ data: { ...lain, nama_pengguna: 'di-022', cabang_id: dua.id } });
  await db().pengguna.create({ data: { ...lain, nama_pengguna: 'di-mana-mana', cabang_id: book.staf.cabangId, semua_cabang: true } });
  await db().pengguna.create({
    data: {
      ...lain,
      nama_pengguna: 'dua-cabang',
      cabang_id: book.staf.cabangId,
      cakupan: { create: { cabang_id: book.orangLain.cabangId } },
    },
  });
  orang = (await db().pengguna.findMany({ select: { id: true } })).map((row) => row.id);
  cabang = (await db().cabang.findMany({ select: { id: true } })).map((row) => row.id);
});
afterAll(() => book.close());

it('finds for each branch the very people who see it, merged branches too', async () => {
  const actors = (await Promise.all(orang.map((id) => readActor(db(), id)))).flatMap((actor) => actor ?? []);
  expect(actors).toHaveLength(orang.length);
  for (const id of cabang) {
    const sees = actors.filter((actor) => actor.cabangIds.includes(id)).map((actor) => actor.id);
    expect((await seeing(db(), orang, id)).sort()).toEqual(sees.sort());
    const checkers = actors.filter((actor) => actor.peran.includes('supervisor') && actor.cabangIds.includes(id)).map((actor) => actor.id);
    expect((await holdersOf(db(), 'persetujuan.putuskan', id)).sort()).toEqual(checkers.sort());
  }
});

it('finds nobody who is suspended, and nobody for a branch that is not there', async () => {
  await db().pengguna.update({ where: { id: book.supervisorLain.id }, data: { ditangguhkan_pada: new Date() } });
  expect(await holdersOf(db(), 'persetujuan.putuskan', book.supervisorLain.cabangId)).not.toContain(book.supervisorLain.id);
  expect(await holdersOf(db(), 'persetujuan.putuskan', book.staf.id)).toEqual([]);
});
