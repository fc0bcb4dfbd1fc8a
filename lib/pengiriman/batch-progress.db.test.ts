import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { newId } from '#lib/id.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { batchesUnderWay, readBatch } from './batch-progress.ts';

let book: TestBook;
let kelompok: string;
let surat: string[];
const AWAL = Date.now();
const detikLalu = (detik: number) => new Date(AWAL - detik * 1000);

beforeAll(async () => {
  book = await openTestBook();
  const drafIds = ['B-1', 'B-2', 'B-3', 'B-4'].map(() => randomUUID());
  for (const [index, id] of drafIds.entries())
    await tulisDraf(book.staf, 'pengajuan', id, contohIsian(`B-${index + 1}`) as Record<string, string>);
  ({ id: kelompok } = await ajukanKelompok(book.staf, { kunci: randomUUID(), drafIds }));
  surat = (await db().pengiriman.findMany({ orderBy: { urutan: 'asc' } })).map((row) => row.id);
});
afterAll(() => book.close());

const answered = (index: number, mulai: number, selesai: number, hasil: 'berhasil' | 'ditolak' = 'berhasil') =>
  db().percobaan.create({
    data: {
      pengiriman_id: surat[index] ?? '',
      ke: 1,
      token_pagar: 1,
      isi_sha256: 'a'.repeat(64),
      hasil,
      mulai: detikLalu(mulai),
      selesai: detikLalu(selesai),
      byte_terkirim: 2000,
    },
  });
const setStatus = (index: number, status: 'dikirim' | 'berhasil' | 'ditolak') =>
  db().pengiriman.update({
    where: { id: surat[index] ?? '' },
    data: { status, selesai_pada: status === 'dikirim' ? null : new Date() },
  });

describe('a batch', () => {
  it('is under way from its first letter on, and says no speed before two answers', async () => {
    expect(await batchesUnderWay(book.staf)).toMatchObject([
      { id: kelompok, jumlah: 4, nilai: '140000000.00', pembuat: 'sari', terkirim: 0, laju: null, sisaDetik: null, hitung: { siap: 4 } },
    ]);
    expect(await batchesUnderWay(book.orangLain)).toEqual([]);
  });

  it('tells how many were answered how, what left, how fast, and how long the rest takes', async () => {
    for (const index of [0, 1]) await setStatus(index, 'dikirim');
    await answered(0, 10, 8);
    await answered(1, 9, 6, 'ditolak');
    await setStatus(0, 'berhasil');
    await setStatus(1, 'ditolak');
    const { kemajuan } = await readBatch(book.staf, kelompok);
    expect(kemajuan).toMatchObject({ hitung: { berhasil: 1, ditolak: 1, siap: 2, dikirim: 0 }, terkirim: 4000 });
    expect(kemajuan.laju?.surat).toBeCloseTo(0.5, 1);
    expect(kemajuan.laju?.bita).toBeCloseTo(1000, -2);
    expect(kemajuan.sisaDetik).toBe(4);
  });

  it('says no speed once its last answer is a while ago: it stands still', async () => {
    await db().$transaction([
      db().$executeRaw`ALTER TABLE percobaan DISABLE TRIGGER USER`,
      db().$executeRaw`UPDATE percobaan SET mulai = ${detikLalu(95)}, selesai = ${detikLalu(90)}`,
      db().$executeRaw`ALTER TABLE percobaan ENABLE TRIGGER USER`,
    ]);
    expect((await readBatch(book.staf, kelompok)).kemajuan).toMatchObject({ laju: null, sisaDetik: null });
  });

  it('shows its letters in their order, to its own branch and the auditor only', async () => {
    const { surat: rows } = await readBatch(book.supervisor, kelompok);
    expect(rows.map((row) => [row.urutan, row.nomorAplikasi, row.status])).toEqual([
      [1, 'B-1', 'berhasil'],
      [2, 'B-2', 'ditolak'],
      [3, 'B-3', 'siap'],
      [4, 'B-4', 'siap'],
    ]);
    await expect(readBatch(book.orangLain, kelompok)).rejects.toThrow('tidak ditemukan');
    await expect(readBatch(book.staf, newId())).rejects.toThrow('tidak ditemukan');
  });

  it('is under way no more when its last letter was answered', async () => {
    for (const index of [2, 3]) {
      await setStatus(index, 'dikirim');
      await setStatus(index, 'berhasil');
    }
    expect(await batchesUnderWay(book.staf)).toEqual([]);
    expect((await readBatch(book.staf, kelompok)).kemajuan.sisaDetik).toBeNull();
  });
});
