import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBerkas } from '#lib/berkas/open-berkas.ts';
import { db } from '#lib/db.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { ajukanPenjaminan } from './ajukan-penjaminan.ts';
import { bacaCetakan } from './baca-cetakan.ts';
import { cariCetakan } from './cari-cetakan.ts';
import { permohonanSurat } from './permohonan-surat.ts';
import { bacaPermohonan } from './queries.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const ajukan = (nomor: string) =>
  ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
const tenang = async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;

async function ajukanSampaiBelumPasti(nomor: string, sebelumEfek: boolean): Promise<string> {
  await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', sebelumEfek });
  const { id } = await ajukan(nomor);
  await book.work(tenang);
  expect((await bacaPermohonan(book.staf, id)).surat.status).toBe('belum_pasti');
  return id;
}

describe('the desk', () => {
  it('refuses to look for a print while the bank number is unknown, and once the outcome is known', async () => {
    const belum = await ajukanSampaiBelumPasti('C-0', true);
    await expect(cariCetakan(book.staf, belum)).rejects.toThrow('Nomor bank');
    const { id } = await ajukan('C-1');
    await book.work(tenang);
    await expect(cariCetakan(book.staf, id)).rejects.toThrow('sudah pasti');
  });

  it('keeps the print of an unknown filing for people to read and concludes nothing from it', async () => {
    const id = await ajukanSampaiBelumPasti('C-2', false);
    await expect(cariCetakan(book.orangLain, id)).rejects.toThrow('tidak ditemukan');
    expect(await bacaCetakan(book.staf, id)).toBeNull();
    const first = await cariCetakan(book.staf, id);
    expect(await cariCetakan(book.staf, id)).toEqual({ id: first.id });
    await book.work(tenang);
    const cetakan = await bacaCetakan(book.staf, id);
    expect(cetakan).toMatchObject({ suratId: first.id, status: 'berhasil' });
    const berkas = await openBerkas(book.staf, cetakan?.berkasId ?? '');
    expect([berkas.nama, berkas.isi.subarray(0, 5).toString()]).toEqual(['Cetakan C-2.pdf', '%PDF-']);
    expect(await bacaCetakan(book.orangLain, id)).toBeNull();
    const permohonan = await bacaPermohonan(book.staf, id);
    expect([permohonan.surat.status, permohonan.penjaminanId]).toEqual(['belum_pasti', null]);
  });

  it("shows the guarantor's own words where it knows of no such filing", async () => {
    const id = await ajukanSampaiBelumPasti('C-3', true);
    await cariCetakan(book.staf, id);
    await book.work(tenang);
    expect(await bacaCetakan(book.staf, id)).toMatchObject({ status: 'ditolak', pesan: 'Kode cover tidak dikenal.', berkasId: null });
  });
});

describe('a letter', () => {
  it('leads to the page of the filing it speaks of, within the branch only', async () => {
    const { id } = await ajukan('C-4');
    await book.work(tenang);
    const permohonan = await bacaPermohonan(book.staf, id);
    const tentang = { id, nama: permohonan.isian.nama_debitur };
    expect(await permohonanSurat(book.staf, { jenis: 'pengajuan', id })).toEqual(tentang);
    expect(await permohonanSurat(book.staf, { jenis: 'penjaminan', id: permohonan.penjaminanId ?? '' })).toEqual(tentang);
    expect(await permohonanSurat(book.orangLain, { jenis: 'pengajuan', id })).toBeNull();
    expect(await permohonanSurat(book.staf, { jenis: 'kode', id })).toBeNull();
  });
});
