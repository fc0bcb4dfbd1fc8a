import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { pkcs8, rsaPair, spki } from '#lib/jfusion/test-keys.ts';
import { unsealText } from '#lib/seal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { buatKunci } from './buat-kunci.ts';
import { daftarKunci } from './daftar-kunci.ts';
import { imporKunci } from './impor-kunci.ts';
import { pakaiKunci } from './pakai-kunci.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const buat = () => buatKunci(book.admin, { kunci: randomUUID() });
const impor = (pem: string, frasa = '') => imporKunci(book.admin, { kunci: randomUUID(), pem, frasa });
const pakai = (kunciId: string) => pakaiKunci(book.admin, { kunciId, terdaftar: false });
const dipakai = async () => (await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } })).kunci;
const terkirim = async (jumlah: number) =>
  (await db().pengiriman.count({ where: { operasi: 'penjaminanBaru', status: 'berhasil' } })) >= jumlah;
const ajukan = (nomor: string) =>
  ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian(nomor), drafId: null, koreksiDariId: null });

describe('a signing key', () => {
  it('is made as a candidate: nothing is signed with it yet, and only its public half can be read', async () => {
    const before = await dipakai();
    const { id, sidik } = await buat();
    expect((await dipakai()).id).toBe(before.id);
    const daftar = await daftarKunci(book.admin);
    expect(daftar.map((row) => row.status)).toEqual(['dipakai', 'calon']);
    expect(daftar[1]).toMatchObject({ id, sidik, bit: 2048, asal: 'dibuat', pembuat: book.admin.nama, sejak: null, sampai: null });
    expect(JSON.stringify(daftar)).not.toContain('PRIVATE KEY');
    const row = await db().kunci.findUniqueOrThrow({ where: { id } });
    expect(unsealText(row.kunci_privat, 'koneksi.kunci_privat')).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
    await expect(daftarKunci(book.staf)).rejects.toThrow('tidak berwenang');
  });

  it('is made once under one once-key, and never by a staf', async () => {
    const kunci = randomUUID();
    const first = await buatKunci(book.admin, { kunci });
    expect(await buatKunci(book.admin, { kunci })).toEqual(first);
    await expect(buatKunci(book.staf, { kunci: randomUUID() })).rejects.toThrow('tidak berwenang');
  });

  it('is imported, kept under a passphrase of the portal’s own, and a second time refused', async () => {
    const { privateKey, publicKey } = rsaPair();
    const pem = privateKey.export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'rahasia kami' }).toString();
    const { id, peringatan } = await impor(pem.replaceAll('\n', '\r\n'), 'rahasia kami');
    expect(peringatan).toBeNull();
    const row = await db().kunci.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ asal: 'diimpor', kunci_publik: spki(publicKey), dipakai_sejak: null });
    expect(unsealText(row.kunci_sandi ?? new Uint8Array(), 'koneksi.kunci_sandi')).not.toBe('rahasia kami');
    await expect(impor(pkcs8(privateKey))).rejects.toThrow(/sudah tersimpan/);
  });

  it('is imported with a warning where it is longer than asked for', async () => {
    expect((await impor(pkcs8(rsaPair(3072).privateKey))).peringatan).toContain('3072 bit');
  });

  it('says at which box what is wrong with it', async () => {
    const locked = rsaPair().privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'benar' }).toString();
    const at = (field: string, pesan: RegExp) => ({ temuan: [{ field, pesan: expect.stringMatching(pesan) }] });
    await expect(impor(locked)).rejects.toMatchObject(at('frasa', /isi frasa sandinya/));
    await expect(impor(locked, 'salah')).rejects.toMatchObject(at('frasa', /Frasa sandi salah/));
    await expect(impor(spki(rsaPair().publicKey))).rejects.toMatchObject(at('pem', /Ini kunci publik/));
    await expect(impor(pkcs8(rsaPair(1024).privateKey))).rejects.toMatchObject(at('pem', /1024 bit/));
  });
});

describe('a rotation', () => {
  it('with a full queue and the sender at work loses nothing: what waits is signed with the new key, and the sandbox knows it', async () => {
    const lama = await dipakai();
    const { id, sidik } = await buat();
    await Promise.all(Array.from({ length: 20 }, (_, ke) => ajukan(`R-${ke}`)));
    const penggantian: Promise<unknown>[] = [];
    await book.work(async () => {
      if (penggantian.length === 0 && (await terkirim(3))) penggantian.push(pakai(id));
      return terkirim(20);
    });
    await Promise.all(penggantian);
    await ajukan('R-20');
    await book.work(() => terkirim(21));

    const percobaan = await db().percobaan.findMany({ where: { hasil: 'berhasil', pengiriman: { operasi: 'penjaminanBaru' } } });
    expect(new Set(percobaan.map((row) => row.kunci_sidik))).toEqual(new Set([lama.sidik, sidik]));
    expect((await book.ledger()).effects.filter((row) => row.operasi === 'penjaminanBaru')).toHaveLength(21);

    const daftar = await daftarKunci(book.admin);
    expect(daftar[0]).toMatchObject({ id, status: 'dipakai', sampai: null });
    expect(daftar.find((row) => row.id === lama.id)).toMatchObject({ status: 'pensiun', sampai: expect.any(Date) });
    expect(JSON.parse(readFileSync(join(book.sandboxDir, 'mitra.json'), 'utf8')).publicKeyPem).toBe(daftar[0]?.publik);
  });

  it('can go back to a retired key, and keeps every key', async () => {
    const lama = (await daftarKunci(book.admin)).find((row) => row.status === 'pensiun');
    await pakai(lama?.id ?? '');
    expect(await dipakai()).toMatchObject({ id: lama?.id, dipakai_sampai: null });
    await expect(db().kunci.delete({ where: { id: lama?.id ?? '' } })).rejects.toThrow();
  });

  it('is refused for a key that is not there, and while a file of the environment rules', async () => {
    await expect(pakai(randomUUID())).rejects.toThrow('Kunci itu tidak ada');
    const { sumber } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 } });
    await db().koneksi.update({ where: { id: 1 }, data: { sumber: { ...(sumber as object), kunci: 'JFUSION_PRIVATE_KEY_FILE' } } });
    await expect(pakai((await buat()).id)).rejects.toThrow(/lewat JFUSION_PRIVATE_KEY_FILE/);
    await db().koneksi.update({ where: { id: 1 }, data: { sumber: sumber as object } });
  });
});
