import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanKelompok } from '#lib/covering/ajukan-kelompok.ts';
import { db } from '#lib/db.ts';
import { tulisDraf } from '#lib/draf/draf.ts';
import { unggahDokumen } from '#lib/klaim/unggah-dokumen.ts';
import type { Crash } from './crash-points.ts';
import { runWorker } from './run-worker.ts';
import { contohIsian, openTestBook, type TestBook } from './test-book.ts';
import { dokumenPdf, klaimDiterima, kosong } from './test-claim.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise<void>((resolve) => setImmediate(resolve));
}

describe('the line', () => {
  it('takes the next letters while answers in hand are still being written down', async () => {
    const drafIds = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const id = randomUUID();
        await tulisDraf(book.staf, 'pengajuan', id, contohIsian(`L-${n}`) as Record<string, string>);
        return id;
      }),
    );
    await ajukanKelompok(book.staf, { kunci: randomUUID(), drafIds });
    const gate = Promise.withResolvers<void>();
    const stop = new AbortController();
    const running = runWorker({ signal: stop.signal, crash: async (point) => (point === 'answered' ? gate.promise : undefined) });
    await until(async () => (await db().percobaan.count()) === 12);
    expect(await db().percobaan.count({ where: { selesai: { not: null } } })).toBe(0);
    gate.resolve();
    await until(kosong);
    stop.abort();
    await running;
    expect(await db().penjaminan.count()).toBe(12);
  });

  it('fetches a certificate beside a document that is on its way', async () => {
    const { id: klaimId } = await klaimDiterima(book, 'L-K');
    const berkas = { nama: '001.pdf', isi: dokumenPdf(20_000) };
    const dokumen = await unggahDokumen(book.staf, { kunci: randomUUID(), klaimId, kode: '001', berkas });
    const { pengiriman_id: id } = await db().dokumen_klaim.findUniqueOrThrow({ where: { id: dokumen.id } });
    const status = async () => (await db().pengiriman.findUniqueOrThrow({ where: { id } })).status;
    const stop = new AbortController();
    const gate = Promise.withResolvers<void>();
    const crash: Crash = async (point, { operasi }) => (operasi === 'uploadDokumen' && point === 'claimed' ? gate.promise : undefined);
    const running = runWorker({ signal: stop.signal, crash });
    await until(async () => (await status()) === 'dikirim');
    const drafId = randomUUID();
    await tulisDraf(book.staf, 'pengajuan', drafId, contohIsian('L-S') as Record<string, string>);
    const lain = randomUUID();
    await tulisDraf(book.staf, 'pengajuan', lain, contohIsian('L-T') as Record<string, string>);
    await ajukanKelompok(book.staf, { kunci: randomUUID(), drafIds: [drafId, lain] });
    const tercetak = () =>
      db().penjaminan.count({ where: { nomor_aplikasi: { in: ['L-S', 'L-T'] }, sertifikat_berkas_id: { not: null } } });
    await until(async () => (await tercetak()) === 2);
    expect(await status()).toBe('dikirim');
    gate.resolve();
    await until(async () => (await status()) === 'berhasil');
    stop.abort();
    await running;
  });
});
