import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db, transaction } from '#lib/db.ts';
import { notifyBundled } from '#lib/pemberitahuan/bundle.ts';
import { type NoticeOrder, notify } from '#lib/pemberitahuan/notify.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { klaimDiterima, kosong } from '#lib/worker/test-claim.ts';
import { noticeViews } from './notice-view.ts';

let book: TestBook;
let suratId = '';
let klaimId = '';

const HILANG = 'Tentang data yang tidak lagi Anda lihat';
const baca = async (actor: Actor) => (await noticeViews(actor, {}, 20)).rows;
const satu = async (actor: Actor) => {
  const [row] = await baca(actor);
  return row && { judul: row.judul, rincian: row.rincian, href: row.href };
};
const beri = (actor: Actor, order: NoticeOrder) => transaction((tx) => notify(tx, [actor.id], order));
async function fresh(actor: Actor): Promise<Actor> {
  const read = await readActor(db(), actor.id);
  if (!read) throw new Error('no actor');
  return read;
}

beforeAll(async () => {
  book = await openTestBook();
  const { id } = await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('P-1'), drafId: null, koreksiDariId: null });
  suratId = (await db().pengajuan.findUniqueOrThrow({ where: { id } })).pengiriman_id;
  klaimId = (await klaimDiterima(book, 'P-2')).id;
  await book.work(kosong);
});
beforeEach(() => db().pemberitahuan.deleteMany());
afterAll(() => book.close());

it('says what happened to whom, and leads there', async () => {
  await beri(book.staf, { jenis: 'belum_pasti', objek: ['pengiriman', suratId], cabangId: book.staf.cabangId });
  expect(await satu(book.staf)).toEqual({
    judul: 'Belum pasti sampai di Jamkrindo',
    rincian: 'Penjaminan baru · ANITA TAMA',
    href: `/pengiriman/${suratId}`,
  });
});

it('counts a storm and leads to the list', async () => {
  const order = { jenis: 'ditolak_penjamin', cabangId: book.staf.cabangId } as const;
  for (const id of [suratId, randomUUID(), randomUUID()])
    await transaction((tx) => notifyBundled(tx, [book.staf.id], { ...order, objek: ['pengiriman', id] }));
  expect(await satu(book.staf)).toEqual({
    judul: '3 surat ditolak Jamkrindo',
    rincian: 'Penjaminan baru · ANITA TAMA dan 2 lainnya',
    href: '/pengiriman?status=ditolak',
  });
});

it('names nobody to a person who lost the branch, and not what it was about', async () => {
  const orders: NoticeOrder[] = [
    { jenis: 'belum_pasti', objek: ['pengiriman', suratId], cabangId: book.petugasKlaim.cabangId },
    { jenis: 'klaim_dibayar', objek: ['klaim', klaimId], cabangId: book.petugasKlaim.cabangId },
  ];
  for (const order of orders) await beri(book.petugasKlaim, order);
  expect((await baca(book.petugasKlaim)).map((row) => row.href)).toEqual([`/klaim/${klaimId}`, `/pengiriman/${suratId}`]);
  await db().pengguna.update({ where: { id: book.petugasKlaim.id }, data: { cabang_id: book.orangLain.cabangId } });
  const moved = await baca(await fresh(book.petugasKlaim));
  await db().pengguna.update({ where: { id: book.petugasKlaim.id }, data: { cabang_id: book.staf.cabangId } });
  expect(moved.map(({ judul, rincian, href }) => [judul, rincian, href])).toEqual([
    [HILANG, '', null],
    [HILANG, '', null],
  ]);
});

it('veils names from an auditor, and tells an admin of no letter', async () => {
  const order: NoticeOrder = { jenis: 'klaim_diputus', objek: ['klaim', klaimId], cabangId: null };
  await beri(book.auditor, order);
  expect((await satu(book.auditor))?.rincian).toMatch(/^A•+ T•+/);
  for (const objek of [['klaim', klaimId] as const, ['pengiriman', suratId] as const]) await beri(book.admin, { ...order, objek });
  expect((await baca(book.admin)).map((row) => row.judul)).toEqual([HILANG, HILANG]);
});

it('tells of approvals to who may know of them: who made it, how much, and how it ended', async () => {
  await db().kebijakan_persetujuan.create({ data: { operasi: 'penjaminanBaru', mode: 'selalu' } });
  await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('P-3'), drafId: null, koreksiDariId: null });
  const { id } = await db().persetujuan.findFirstOrThrow({ orderBy: { dibuat_pada: 'desc' } });
  await db().pemberitahuan.deleteMany();
  const order: NoticeOrder = { jenis: 'menunggu_keputusan', objek: ['persetujuan', id], cabangId: book.staf.cabangId };
  for (const actor of [book.supervisorLain, book.orangLain]) await beri(actor, order);
  const row = await satu(book.supervisorLain);
  expect(row).toMatchObject({ judul: 'Menunggu keputusan Anda', href: `/persetujuan/${id}` });
  expect(row?.rincian).toMatch(/^Penjaminan baru · ANITA TAMA · .*dibuat sari$/);
  expect((await satu(book.orangLain))?.judul).toBe(HILANG);
});

it('tells of a delegation to its two people, and of an account to its person', async () => {
  const { id } = await db().delegasi.create({
    data: {
      dari_id: book.supervisorLain.id,
      kepada_id: book.staf.id,
      mulai: new Date(),
      sampai: new Date(Date.now() + 86_400_000),
      alasan: 'Cuti',
    },
  });
  const order: NoticeOrder = { jenis: 'delegasi_diterima', objek: ['delegasi', id], cabangId: null };
  for (const actor of [book.staf, book.petugasKlaim]) await beri(actor, order);
  expect((await satu(book.staf))?.judul).toBe('agus menyerahkan wewenang memutus kepada Anda');
  expect((await satu(book.petugasKlaim))?.judul).toBe(HILANG);
  await beri(book.admin, { jenis: 'akun_diubah', objek: ['pengguna', book.admin.id], cabangId: null, isi: { apa: 'surel' } });
  expect(await satu(book.admin)).toMatchObject({ judul: 'Akun Anda diubah', rincian: 'surel' });
});
