import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { pkcs8, rsaPair, spki } from '#lib/jfusion/test-keys.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { lepasKunciJamkrindo } from './lepas-kunci-jamkrindo.ts';
import { pasangKunciJamkrindo } from './pasang-kunci-jamkrindo.ts';
import { ubahProfil } from './ubah-profil.ts';

let book: TestBook;
beforeAll(async () => {
  book = await openTestBook();
});
afterAll(() => book.close());

const row = () => db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });
const pasang = (pem: string) => pasangKunciJamkrindo(book.admin, { pem });

it('Jamkrindo’s key is set, replaced and taken away, each noticed by the sender and audited', async () => {
  const [a, b] = [spki(rsaPair().publicKey), spki(rsaPair().publicKey)];
  const { sidik } = await pasang(a.replaceAll('\n', '\r\n'));
  const first = await row();
  expect(first).toMatchObject({ kunci_jamkrindo: a, kunci_jamkrindo_sidik: sidik });
  await pasang(b);
  expect((await row()).diperbarui_pada.getTime()).toBeGreaterThan(first.diperbarui_pada.getTime());
  await lepasKunciJamkrindo(book.admin);
  expect(await row()).toMatchObject({ kunci_jamkrindo: null, kunci_jamkrindo_sidik: null });
  expect(await db().audit.count({ where: { tindakan: { in: ['pasang_kunci_jamkrindo', 'lepas_kunci_jamkrindo'] } } })).toBe(3);
});

it('stays while the profile demands signed answers', async () => {
  await pasang(spki(rsaPair().publicKey));
  const { profil_versi: versi } = await row();
  await ubahProfil(book.admin, { kunci: randomUUID(), versi, profil: { 'response.verify': 'rsa' }, catatan: 'uji' });
  await expect(lepasKunciJamkrindo(book.admin)).rejects.toThrow(/response\.verify/);
});

it('refuses a private key, our own key, anything else, and a staf', async () => {
  const at = (pesan: RegExp) => ({ temuan: [{ field: 'pem', pesan: expect.stringMatching(pesan) }] });
  await expect(pasang(pkcs8(rsaPair().privateKey))).rejects.toMatchObject(at(/^Ini kunci privat/));
  await expect(pasang('halo')).rejects.toMatchObject(at(/bukan kunci publik/));
  await expect(pasang((await row()).kunci.kunci_publik)).rejects.toThrow(/mitra sendiri/);
  await expect(pasangKunciJamkrindo(book.staf, { pem: '' })).rejects.toThrow('tidak berwenang');
});
