import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { db } from '#lib/db.ts';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { adoptSandboxKey, registerWithSandbox } from './register-sandbox.ts';

let book: TestBook;
let path: string;
beforeAll(async () => {
  book = await openTestBook();
  path = join(book.sandboxDir, 'mitra.json');
});
afterAll(() => book.close());
beforeEach(async () => {
  writeFileSync(path, '{}');
  await registerWithSandbox(book.sandboxDir);
});

const mitra = (): Record<string, unknown> => JSON.parse(readFileSync(path, 'utf8'));
const row = () => db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });

it('a new sandbox plays the positions of the portal and knows where notices go', async () => {
  const { kunci, profil } = await row();
  expect(mitra()).toMatchObject({
    publicKeyPem: kunci.kunci_publik,
    profile: profil,
    notifikasiUrl: expect.stringMatching(/\/api\/jfusion\/notifikasi$/),
  });
});

it('what a trainer moved there stays, who the partner is does not', async () => {
  const moved = { profile: { 'signature.mode': 'pkcs1' }, replay: 'sudah_ada', latencyMs: 250 };
  writeFileSync(path, JSON.stringify({ ...mitra(), ...moved, publicKeyPem: 'lama', nama: 'lama' }));
  await registerWithSandbox(book.sandboxDir);
  const { kunci, nama_mitra } = await row();
  expect(mitra()).toMatchObject({ ...moved, publicKeyPem: kunci.kunci_publik, nama: nama_mitra });
});

it('a profile of the environment holds for both sides', async () => {
  const { sumber, profil } = await row();
  writeFileSync(path, JSON.stringify({ ...mitra(), profile: { 'signature.mode': 'pkcs1' } }));
  await db().koneksi.update({ where: { id: 1 }, data: { sumber: { ...(sumber as object), profil: 'JFUSION_PROFILE_FILE' } } });
  await registerWithSandbox(book.sandboxDir);
  await db().koneksi.update({ where: { id: 1 }, data: { sumber: sumber as object } });
  expect(mitra().profile).toEqual(profil);
});

it('a file that cannot be read is written anew', async () => {
  writeFileSync(path, '{"profile":');
  await registerWithSandbox(book.sandboxDir);
  expect(mitra()).toMatchObject({ mitraId: '1' });
});

it('the sandbox’s own key is Jamkrindo’s, until somebody sets another', async () => {
  await adoptSandboxKey(book.sandboxDir);
  const { kunci_jamkrindo } = await row();
  expect(kunci_jamkrindo).toBe(await (await fetch(`${book.sandboxUrl}/sandbox/public-key`)).text());
  await db().koneksi.update({ where: { id: 1 }, data: { kunci_jamkrindo: 'PEM', kunci_jamkrindo_sidik: 'a'.repeat(64) } });
  await adoptSandboxKey(book.sandboxDir);
  expect((await row()).kunci_jamkrindo).toBe('PEM');
});
