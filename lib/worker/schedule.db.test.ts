import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { askOpenClaims, createSchedule } from './schedule.ts';
import { openTestBook, type TestBook } from './test-book.ts';
import { klaimDiterima, kosong, pesanSandbox } from './test-claim.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const HOUR = 3_600_000;
const later = (hours: number) => new Date(Date.now() + hours * HOUR);
const questions = (klaimId: string) =>
  db().pengiriman.findMany({ where: { operasi: 'inquiryKlaim', objek_id: klaimId }, orderBy: { nomor: 'asc' } });

it('a claim that waits for its decision is asked about by itself, one question at a time, as the person who filed it', async () => {
  const { id, no_spk } = await klaimDiterima(book, 'J-1');
  expect(await askOpenClaims(later(5))).toEqual({ ditanyakan: 0, yatim: 0 });
  const beside = await Promise.all([askOpenClaims(later(7)), askOpenClaims(later(7))]);
  expect(beside.map(({ ditanyakan }) => ditanyakan).sort()).toEqual([0, 1]);
  expect(await askOpenClaims(later(14))).toEqual({ ditanyakan: 0, yatim: 0 });
  expect(await questions(id)).toMatchObject([{ jalur: 'batch', tujuan: 'jadwal', dibuat_oleh: book.staf.id, status: 'siap' }]);
  await book.work(kosong);
  expect(await db().keputusan_klaim.findMany({ where: { klaim_id: id } })).toMatchObject([{ putusan: 'diproses', sumber: 'inquiry' }]);
  for (const step of [{ aksi: 'lengkapi' }, { aksi: 'setujui' }]) await pesanSandbox(book, { no_spk, ...step });
  expect((await askOpenClaims(later(7))).ditanyakan).toBe(1);
  await book.work(kosong);
  const [terakhir] = await db().keputusan_klaim.findMany({ where: { klaim_id: id }, orderBy: { id: 'desc' }, take: 1 });
  expect(terakhir?.putusan).toBe('disetujui');
  expect(await askOpenClaims(later(100))).toEqual({ ditanyakan: 0, yatim: 0 });
});

it('a claim of a suspended person is asked about by a petugas klaim of its branch, else by its supervisor, else by nobody', async () => {
  const { id } = await klaimDiterima(book, 'J-2');
  const { id: kedua } = await klaimDiterima(book, 'J-3');
  const suspend = (ditangguhkan_pada: Date | null, ...orang: Actor[]) =>
    db().pengguna.updateMany({ where: { id: { in: orang.map((one) => one.id) } }, data: { ditangguhkan_pada } });
  const away = new Date();
  const semua = [book.staf, book.supervisor, book.supervisorLain, book.petugasKlaim];
  await suspend(away, ...semua);
  expect(await askOpenClaims(later(7))).toEqual({ ditanyakan: 0, yatim: 2 });
  expect(await questions(id)).toEqual([]);
  await suspend(null, book.supervisorLain);
  expect(await askOpenClaims(later(7))).toEqual({ ditanyakan: 2, yatim: 0 });
  expect(await questions(id)).toMatchObject([{ dibuat_oleh: book.supervisorLain.id }]);
  await book.work(kosong);
  await suspend(null, book.petugasKlaim);
  expect((await askOpenClaims(later(14))).ditanyakan).toBe(2);
  expect((await questions(kedua)).at(-1)).toMatchObject({ dibuat_oleh: book.petugasKlaim.id });
  await suspend(null, ...semua);
  await book.work(kosong);
});

it('a claim of a person who moved to another branch is handed over as well', async () => {
  const { id } = await klaimDiterima(book, 'J-3a');
  const move = (cabang_id: string) => db().pengguna.update({ where: { id: book.staf.id }, data: { cabang_id } });
  await move(book.orangLain.cabangId);
  expect((await askOpenClaims(later(7))).yatim).toBe(0);
  expect((await questions(id)).map((row) => row.dibuat_oleh)).not.toContain(book.staf.id);
  await move(book.staf.cabangId);
});

it('a running worker looks after it by itself', async () => {
  const { id } = await klaimDiterima(book, 'J-4');
  const { pengiriman_id } = await db().klaim.findUniqueOrThrow({ where: { id } });
  await db().pengiriman.update({ where: { id: pengiriman_id }, data: { selesai_pada: later(-7) } });
  await book.work(async () => (await db().keputusan_klaim.count({ where: { klaim_id: id } })) > 0);
  expect(await questions(id)).toMatchObject([{ tujuan: 'jadwal' }]);
});

it('looks no more often than its interval', async () => {
  const { id } = await klaimDiterima(book, 'J-5');
  const schedule = createSchedule();
  const first = later(0);
  await schedule.run(first);
  const { pengiriman_id } = await db().klaim.findUniqueOrThrow({ where: { id } });
  await db().pengiriman.update({ where: { id: pengiriman_id }, data: { selesai_pada: later(-7) } });
  await schedule.run(new Date(first.getTime() + 199));
  expect(await questions(id)).toEqual([]);
  await schedule.run(new Date(first.getTime() + 200));
  expect(await questions(id)).toHaveLength(1);
});
