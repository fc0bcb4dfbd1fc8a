import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { readListPage } from '#lib/daftar/page.ts';
import { readListState } from '#lib/daftar/view.ts';
import { db } from '#lib/db.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { letterList } from './list.ts';
import { oldestUnknown } from './oldest-unknown.ts';
import { allStandings, type Standing, standingCounts } from './standing.ts';

let book: TestBook;
let nomor = 0;
beforeAll(async () => {
  book = await openTestBook();
});
// What an earlier test left is done with: nothing of it is told any more.
beforeEach(async () => {
  for (const id of await notDone()) await stand(id, 'berhasil', 0, true);
});
afterAll(() => book.close());

const baru = async (lain: { nomor?: string; koreksiDariId?: string } = {}) => {
  const isian = contohIsian(lain.nomor ?? `K-${++nomor}`);
  const { id } = await ajukanPenjaminan(book.staf, {
    kunci: randomUUID(),
    isian,
    drafId: null,
    koreksiDariId: lain.koreksiDariId ?? null,
  });
  const { pengiriman_id } = await db().pengajuan.findUniqueOrThrow({ where: { id } });
  return { pengajuanId: id, id: pengiriman_id };
};
/** Moves a letter to a state, as if it stood so for some minutes; the trigger's own moment is put back. */
async function stand(id: string, status: string, menit: number, selesai = false) {
  const sejak = new Date(Date.now() - menit * 60_000);
  await db().$transaction([
    db().$executeRaw`ALTER TABLE pengiriman DISABLE TRIGGER USER`,
    db()
      .$executeRaw`UPDATE pengiriman SET status = ${status}::status_pengiriman, status_sejak = ${sejak}, dibuat_pada = ${sejak}, selesai_pada = ${selesai ? sejak : null} WHERE id = ${id}::uuid`,
    db().$executeRaw`ALTER TABLE pengiriman ENABLE TRIGGER USER`,
    db().$executeRaw`DELETE FROM kunci_bisnis WHERE pengiriman_id = ${id}::uuid AND ${selesai}`,
  ]);
  return sejak;
}
async function notDone(): Promise<string[]> {
  return (await db().pengiriman.findMany({ where: { status: { not: 'berhasil' } }, select: { id: true } })).map((row) => row.id);
}
const counted = async (actor = book.staf) =>
  Object.fromEntries((await standingCounts(actor)).filter((row) => row.jumlah > 0).map((row) => [row.standing, row.jumlah]));
const listed = async (keadaan: Standing) => {
  const page = await readListPage(book.staf, letterList, await readListState(book.staf, letterList, { keadaan }));
  return page.rows;
};

describe('what is not done', () => {
  it('is counted by how it stands, with the oldest of each, in its own branch only; the list shows the same letters', async () => {
    const sejak = await stand((await baru()).id, 'belum_pasti', 12);
    await stand((await baru()).id, 'belum_pasti', 3);
    await stand((await baru()).id, 'tertahan', 5);
    await stand((await baru()).id, 'belum_terkirim', 5);
    await baru();
    await stand((await baru()).id, 'dikirim', 1);
    await stand((await baru()).id, 'menunggu_persetujuan', 1);
    await stand((await baru()).id, 'ditolak', 1, true);
    await stand((await baru()).id, 'berhasil', 1, true);
    await stand((await baru()).id, 'dibatalkan', 1, true);
    const semua = { belum_pasti: 2, tertahan: 1, menunggu: 2, dikirim: 1, menunggu_persetujuan: 1, ditolak: 1 };
    expect(await counted()).toEqual(semua);
    expect(await counted(book.orangLain)).toEqual({});
    expect((await standingCounts(book.staf)).find((row) => row.standing === 'belum_pasti')?.sejak).toEqual(sejak);
    for (const standing of allStandings) expect((await listed(standing)).length, standing).toBe(semua[standing]);
  });

  it('names no refused letter that was filed again, as its correction or anew, and none of long ago', async () => {
    const [satu, dua, lama] = [await baru(), await baru({ nomor: 'ULANG' }), await baru()];
    await stand(satu.id, 'ditolak', 10, true);
    await stand(dua.id, 'terbukti_tidak_ada', 10, true);
    await stand(lama.id, 'ditolak', 61 * 24 * 60, true);
    expect((await counted()).ditolak).toBe(2);
    const koreksi = await baru({ koreksiDariId: satu.pengajuanId });
    await stand(koreksi.id, 'berhasil', 1, true);
    expect((await listed('ditolak')).map((row) => row.id)).toEqual([dua.id]);
    await stand((await baru({ nomor: 'ULANG' })).id, 'berhasil', 1, true);
    expect((await counted()).ditolak).toBeUndefined();
  });

  it('stands since its first unknown attempt, however often it was sent again', async () => {
    const { id } = await baru();
    await stand(id, 'belum_pasti', 1);
    const pertama = new Date(Date.now() - 14 * 60_000);
    const percobaan = { pengiriman_id: id, token_pagar: 1, isi_sha256: 'a'.repeat(64), hasil: 'belum_pasti' as const };
    await db().percobaan.create({ data: { ...percobaan, ke: 1, mulai: pertama, selesai: pertama } });
    await db().percobaan.create({ data: { ...percobaan, ke: 2, selesai: new Date() } });
    const now = new Date();
    expect(await oldestUnknown(book.supervisor, now)).toEqual({
      jumlah: 1,
      sejak: pertama,
      telatDalam: pertama.getTime() + 15 * 60_000 - now.getTime(),
    });
    expect((await oldestUnknown(book.supervisor, new Date(now.getTime() + 3_600_000)))?.telatDalam).toBe(0);
    expect(await oldestUnknown(book.orangLain)).toBeNull();
    expect((await listed('belum_pasti'))[0]?.lama).toEqual(pertama);
  });

  it('gives the list how long only for what is not done', async () => {
    const sejak = await stand((await baru()).id, 'tertahan', 30);
    await stand((await baru()).id, 'berhasil', 30, true);
    const page = await readListPage(book.staf, letterList, await readListState(book.staf, letterList, {}));
    expect(page.rows.slice(0, 2).map((row) => row.lama)).toEqual([null, sejak]);
  });
});
