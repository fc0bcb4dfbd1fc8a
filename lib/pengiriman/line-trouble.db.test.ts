import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { UNTIL_A_PERSON } from './line-pauses.ts';
import { lineTrouble } from './line-trouble.ts';

let book: TestBook;
const PUTUS = new Date('2026-06-17T03:00:00Z');
const nanti = (menit = 1) => new Date(Date.now() + menit * 60_000);
const jeda = (lingkup: string, sampai: Date, lain = {}) =>
  db().jeda_jalur.create({ data: { lingkup, sampai, alasan: 'Jamkrindo meminta menunggu', sejak: PUTUS, ...lain } });
const surat = (data: object) => db().pengiriman.updateMany({ data });

beforeAll(async () => {
  book = await openTestBook();
  await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('J-1'), drafId: null, koreksiDariId: null });
});
afterEach(async () => {
  await db().jeda_jalur.deleteMany();
  await db().pemutus.update({ where: { id: 1 }, data: { gangguan: 0, sejak: null, terbuka_pada: null, alasan: null } });
  await surat({ status: 'siap', coba_lagi_pada: null, percobaan_ke: 0 });
});
afterAll(() => book.close());

describe('while nothing is known of the line', () => {
  it('a letter that is ready, or held for a person, is no trouble; one that waits for another try is, for its branch', async () => {
    expect(await lineTrouble(book.staf)).toBeNull();
    await surat({ status: 'tertahan', coba_lagi_pada: null });
    expect(await lineTrouble(book.staf)).toBeNull();
    await surat({ status: 'belum_terkirim', coba_lagi_pada: new Date() });
    expect(await lineTrouble(book.staf)).toMatchObject({ sebab: 'antrean', menunggu: 1 });
    expect(await lineTrouble(book.orangLain)).toBeNull();
  });

  it('says since when by the first fault of the row, also while a try is under way', async () => {
    await db().pemutus.update({ where: { id: 1 }, data: { gangguan: 3, sejak: PUTUS } });
    expect(await lineTrouble(book.staf)).toBeNull();
    await surat({ status: 'dikirim', percobaan_ke: 4 });
    expect(await lineTrouble(book.staf)).toMatchObject({ sejak: PUTUS, menunggu: 1 });
  });

  it('a pause that is over says nothing, not even since when', async () => {
    await jeda('jalur', new Date(Date.now() - 1000));
    expect(await lineTrouble(book.staf)).toBeNull();
    await surat({ status: 'belum_terkirim', coba_lagi_pada: new Date() });
    expect((await lineTrouble(book.staf))?.sejak.getTime()).toBeGreaterThan(PUTUS.getTime());
  });
});

describe('a line that is known to be down', () => {
  it('is told to everybody, with what of theirs waits: nothing in another branch, the ready letters too', async () => {
    const alasan = 'J-FUSION tidak dapat dihubungi, belum ada yang terkirim; akan dicoba lagi otomatis.';
    await db().pemutus.update({
      where: { id: 1 },
      data: { gangguan: 5, sejak: PUTUS, terbuka_pada: new Date(), alasan },
    });
    const sama = {
      sebab: 'pemutus',
      judul: 'Jamkrindo tidak dapat dihubungi',
      kalimat: 'Gangguan terakhir: J-FUSION tidak dapat dihubungi.',
      sejak: PUTUS,
    };
    expect(await lineTrouble(book.staf)).toEqual({ ...sama, menunggu: 1, sampai: null });
    expect(await lineTrouble(book.orangLain)).toEqual({ ...sama, menunggu: 0, sampai: null });
  });

  it('names who closed it and why, before anything else that is the matter', async () => {
    await jeda('jalur', nanti());
    await jeda('pemeliharaan', UNTIL_A_PERSON, { oleh: book.supervisor.id, alasan: 'Jamkrindo memindahkan servernya' });
    expect(await lineTrouble(book.orangLain)).toMatchObject({
      sebab: 'pemeliharaan',
      judul: 'Jalur ke Jamkrindo ditutup dewi',
      kalimat: 'Jamkrindo memindahkan servernya.',
      sejak: PUTUS,
      sampai: null,
    });
  });

  it('says when a pause of its own ends', async () => {
    const { sampai } = await jeda('jalur', nanti());
    expect(await lineTrouble(book.staf)).toMatchObject({ sebab: 'jeda', sampai, menunggu: 1 });
  });
});

describe('a lane or an operation that asks for a person', () => {
  it.each(['jalur:interaktif', 'operasi:penjaminanBaru'])(
    'is told where it holds something up, and to who may open it: %s',
    async (lingkup) => {
      await jeda(lingkup, UNTIL_A_PERSON);
      expect(await lineTrouble(book.staf)).toMatchObject({ menunggu: 1, sampai: null });
      expect(await lineTrouble(book.orangLain)).toBeNull();
      expect(await lineTrouble(book.admin)).not.toBeNull();
    },
  );

  it.each(['jalur:dokumen', 'operasi:requestKlaim'])('is not told to who waits for something else: %s', async (lingkup) => {
    await jeda(lingkup, UNTIL_A_PERSON);
    expect(await lineTrouble(book.staf)).toBeNull();
  });
});
