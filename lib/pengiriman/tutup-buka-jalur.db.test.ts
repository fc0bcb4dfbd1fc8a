import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { listen } from '#lib/listen.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { bukaJalur } from './buka-jalur.ts';
import { linePauses, UNTIL_A_PERSON } from './line-pauses.ts';
import { tutupJalur } from './tutup-jalur.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterEach(() => db().jeda_jalur.deleteMany());
afterAll(() => book.close());

const tutup = (alasan: string, kunci = randomUUID()) => tutupJalur(book.supervisor, { kunci, alasan });
const buka = (lingkup: string, kunci = randomUUID()) => bukaJalur(book.admin, { kunci, lingkup });
const audit = () => db().audit.findMany({ where: { objek_jenis: 'jalur' }, orderBy: { id: 'desc' }, take: 1 });

describe('closing the line by hand', () => {
  it('lasts until somebody opens it, names who and why, and is on record', async () => {
    await tutup('  Pemindahan server  ');
    expect(await linePauses()).toMatchObject([
      { sebab: 'pemeliharaan', judul: 'Jalur ke Jamkrindo ditutup dewi', alasan: 'Pemindahan server', sampai: null, bagian: null },
    ]);
    expect(await audit()).toMatchObject([{ tindakan: 'tutup_jalur', pelaku: 'dewi' }]);
    await buka('pemeliharaan');
    expect(await linePauses()).toEqual([]);
    expect(await audit()).toMatchObject([{ tindakan: 'buka_jalur', pelaku: 'budi', ringkasan: 'Membuka jalur ke Jamkrindo' }]);
  });

  it('asks why, in a reason that can be read', async () => {
    await expect(tutup('   ')).rejects.toMatchObject({ temuan: [{ field: 'alasan' }] });
    await expect(tutup('x'.repeat(401))).rejects.toMatchObject({ temuan: [{ field: 'alasan' }] });
  });

  it('happens once: a second click is the first, a second person is told who was first', async () => {
    const kunci = randomUUID();
    expect(await tutup('Satu', kunci)).toEqual(await tutup('Satu', kunci));
    await expect(tutupJalur(book.admin, { kunci: randomUUID(), alasan: 'Dua' })).rejects.toThrow('sudah ditutup dewi');
    expect(await db().jeda_jalur.findMany()).toMatchObject([{ alasan: 'Satu' }]);
  });
});

describe('opening', () => {
  const jeda = (lingkup: string, sampai = UNTIL_A_PERSON) => db().jeda_jalur.create({ data: { lingkup, sampai, alasan: 'Lima ditolak' } });

  it('lets a lane go on and counts its refusals anew, those of other lanes not', async () => {
    await db().keadaan_jalur.updateMany({ data: { ditolak_beruntun: 5 } });
    await jeda('jalur:batch');
    await buka('jalur:batch');
    const keadaan = await db().keadaan_jalur.findMany({ orderBy: { jalur: 'asc' } });
    expect(keadaan.map((row) => row.ditolak_beruntun)).toEqual([5, 0, 5]);
    expect(await audit()).toMatchObject([{ ringkasan: 'Membuka jalur batch' }]);
  });

  it('lets an operation go on, and wakes the sender', async () => {
    const heard = Promise.withResolvers<string>();
    const connected = Promise.withResolvers<void>();
    const ear = listen('mitra_antrean', { onNews: heard.resolve, onConnected: connected.resolve });
    await connected.promise;
    await jeda('operasi:requestKlaim');
    await buka('operasi:requestKlaim');
    expect(await heard.promise).toBe('jalur');
    await ear.end();
    expect(await audit()).toMatchObject([{ ringkasan: 'Membuka pengiriman Request klaim' }]);
  });

  it('opens nothing that is open, and not what the guarantor asked to wait for', async () => {
    await expect(buka('pemeliharaan')).rejects.toThrow('sudah terbuka');
    await expect(buka('jalur:batch')).rejects.toThrow('Jalur batch sudah terbuka');
    await jeda('jalur', new Date(Date.now() + 60_000));
    await expect(buka('jalur')).rejects.toThrow('tidak dapat dibuka dengan tangan');
    await expect(buka('jalur:lain')).rejects.toThrow('tidak dapat dibuka dengan tangan');
    expect(await db().jeda_jalur.count()).toBe(1);
  });
});
