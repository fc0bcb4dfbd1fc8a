import { randomUUID } from 'node:crypto';
import { PDFDocument } from 'pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { defaultProfile } from '#lib/jfusion/contract/profile.ts';
import { type Kabar, subscribe } from '#lib/pemberitahuan/live.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { beritaAcara } from './berita-acara.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

async function catatUji(jenis: 'uat' | 'koneksi', selesai: Date | null): Promise<string> {
  const koneksi = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
  const { id } = await db().uji.create({
    data: {
      jenis,
      status: selesai ? 'selesai' : 'berjalan',
      lingkungan: 'sandbox',
      base_url: koneksi.base_url,
      kunci_sidik: koneksi.kunci.sidik,
      profil_versi: koneksi.profil_versi,
      profil: defaultProfile,
      temuan: [{ sakelar: 'token.auth', sekarang: 'body', ditemukan: 'basic', cara: 'panggilan', bukti: 1, keterangan: 'Diterima.' }],
      dibuat_oleh: book.admin.id,
      mulai: new Date('2026-01-05T03:00:00Z'),
      selesai,
      percobaan: {
        create: {
          ke: 1,
          tahap: 'token',
          sakelar: { 'token.auth': 'basic' },
          hasil: 'berhasil',
          lolos: true,
          http_status: 200,
          selesai: new Date(),
        },
      },
      pertanyaan: {
        create: { urutan: 1, sakelar: 'sertifikat.saat', pertanyaan: 'Kapan?', pilihan: [{ nilai: 'langsung', label: 'Langsung' }] },
      },
    },
  });
  return id;
}

it('gives those who may see the connection a PDF named after the day of the run', async () => {
  const id = await catatUji('uat', new Date('2026-01-05T18:00:00Z'));
  const { nama, isi } = await beritaAcara(book.admin, id);
  expect(nama).toBe('Berita Acara UAT 2026-01-06.pdf');
  expect((await PDFDocument.load(isi)).getPageCount()).toBeGreaterThan(1);
  await expect(beritaAcara(book.staf, id)).rejects.toThrow('tidak berwenang');
});

it('refuses a run that has not ended, a connection test, and what does not exist', async () => {
  await expect(beritaAcara(book.admin, await catatUji('koneksi', new Date()))).rejects.toThrow('tidak ditemukan');
  await expect(beritaAcara(book.admin, randomUUID())).rejects.toThrow('tidak ditemukan');
  await expect(beritaAcara(book.admin, await catatUji('uat', null))).rejects.toThrow('belum selesai');
});

it('tells every step of a test on the live channel, under no branch', async () => {
  const heard: Kabar[] = [];
  const sampai = (wanted: () => boolean) =>
    new Promise<void>((resolve) => {
      const stop = subscribe((kabar) => {
        if (kabar !== 'segarkan') heard.push(kabar);
        if (kabar === 'segarkan' || !wanted()) return;
        stop();
        resolve();
      });
    });
  const connected = new Promise<void>((resolve) => {
    const stop = subscribe((kabar) => {
      if (kabar !== 'segarkan') return;
      stop();
      resolve();
    });
  });
  await connected;
  const all = sampai(() => heard.length >= 2);
  const id = await catatUji('uat', new Date());
  await all;
  for (const kabar of heard) expect(kabar).toMatchObject({ objek: `uji:${id}`, cabang: null });
});
