import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/auth/actor.ts';
import { bukaBerkas } from '#lib/berkas/buka-berkas.ts';
import { db } from '#lib/db.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { ajukanPenjaminan } from './ajukan-penjaminan.ts';
import { bacaCetakan } from './baca-cetakan.ts';
import { cariCetakan } from './cari-cetakan.ts';
import { perihalSurat } from './perihal-surat.ts';
import { bacaPermohonan } from './queries.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const ajukan = (nomor: string) =>
  ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });
const tenang = async () => (await db().pengiriman.count({ where: { status: { in: ['siap', 'dikirim', 'belum_terkirim'] } } })) === 0;

async function ajukanSampaiBelumPasti(nomor: string, tempat: 'sebelum_efek' | 'sesudah_efek'): Promise<string> {
  await book.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', tempat });
  const { id } = await ajukan(nomor);
  await book.work(tenang);
  expect((await bacaPermohonan(book.staf, id)).surat.status).toBe('belum_pasti');
  return id;
}

describe('the desk', () => {
  it('refuses to look for a print while the bank number is unknown, and once the outcome is known', async () => {
    const belum = await ajukanSampaiBelumPasti('C-0', 'sebelum_efek');
    await expect(cariCetakan(book.staf, belum)).rejects.toThrow('Nomor bank');
    const { id } = await ajukan('C-1');
    await book.work(tenang);
    await expect(cariCetakan(book.staf, id)).rejects.toThrow('sudah pasti');
  });

  it('keeps the print of an unknown filing for people to read and concludes nothing from it', async () => {
    const id = await ajukanSampaiBelumPasti('C-2', 'sesudah_efek');
    await expect(cariCetakan(book.orangLain, id)).rejects.toThrow('tidak ditemukan');
    expect(await bacaCetakan(book.staf, id)).toBeNull();
    const first = await cariCetakan(book.staf, id);
    expect(await cariCetakan(book.staf, id)).toEqual({ id: first.id });
    await book.work(tenang);
    const cetakan = await bacaCetakan(book.staf, id);
    expect(cetakan).toMatchObject({ suratId: first.id, status: 'berhasil' });
    const berkas = await bukaBerkas(book.staf, cetakan?.berkasId ?? '');
    expect([berkas.nama, berkas.isi.subarray(0, 5).toString()]).toEqual(['Cetakan C-2.pdf', '%PDF-']);
    expect(await bacaCetakan(book.orangLain, id)).toBeNull();
    const permohonan = await bacaPermohonan(book.staf, id);
    expect([permohonan.surat.status, permohonan.penjaminanId]).toEqual(['belum_pasti', null]);
  });

  it("shows the guarantor's own words where it knows of no such filing", async () => {
    const id = await ajukanSampaiBelumPasti('C-3', 'sebelum_efek');
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
    const { nama_debitur: namaDebitur, nomor_aplikasi: nomorAplikasi } = permohonan.isian;
    const tentang = { pengajuanId: id, namaDebitur, nomorAplikasi, sprId: null, penjaminanId: null, tahunKe: null };
    const perihal = async (actor: Actor, objek_jenis: string, objek_id: string | null) =>
      (await perihalSurat(actor, [{ objek_jenis, objek_id: objek_id ?? '' }])).get(objek_id ?? '');
    expect(await perihal(book.staf, 'pengajuan', id)).toEqual(tentang);
    expect(await perihal(book.staf, 'penjaminan', permohonan.penjaminanId)).toEqual({ ...tentang, penjaminanId: permohonan.penjaminanId });
    expect(await perihal(book.orangLain, 'pengajuan', id)).toBeUndefined();
    expect(await perihal(book.staf, 'kode', id)).toBeUndefined();
  });
});
