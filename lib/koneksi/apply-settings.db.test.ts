import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ajukanPenjaminan } from '#lib/covering/ajukan-penjaminan.ts';
import { db } from '#lib/db.ts';
import { type Env, env } from '#lib/env.ts';
import { pkcs8, rsaPair, spki } from '#lib/jfusion/test-keys.ts';
import { seal } from '#lib/seal.ts';
import { contohIsian, openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { applySettings } from './apply-settings.ts';
import { bacaKoneksi } from './queries.ts';
import { registerWithSandbox } from './register-sandbox.ts';

let book: TestBook;
let folder: string;
beforeAll(async () => {
  book = await openTestBook();
  folder = mkdtempSync(join(tmpdir(), 'mitra-setelan-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await book.close();
});

const settings = (change: Partial<Env>): Env => ({ ...env(), ...change });
const file = (name: string, content: string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const row = () => db().koneksi.findUniqueOrThrow({ where: { id: 1 }, include: { kunci: true } });

describe('settings of the environment', () => {
  it('change nothing at a second start', async () => {
    const before = await row();
    await applySettings(env());
    expect(await row()).toEqual(before);
  });

  it('win at every start, and go back to the default when taken away', async () => {
    await db().koneksi.update({ where: { id: 1 }, data: { kunci_jamkrindo: 'kunci sandbox', kunci_jamkrindo_sidik: 'a'.repeat(64) } });
    await applySettings(
      settings({
        JFUSION_BASE_URL: 'http://127.0.0.1:9/gerbang',
        JFUSION_MITRA_ID: '77',
        JFUSION_CLIENT_ID: 'c',
        JFUSION_CLIENT_SECRET: 's',
      }),
    );
    // the sandbox's own key is nobody else's
    expect(await row()).toMatchObject({ base_url: 'http://127.0.0.1:9/gerbang', mitra_id: '77', client_id: 'c', kunci_jamkrindo: null });
    await applySettings(env());
    expect(await row()).toMatchObject({ base_url: book.sandboxUrl, mitra_id: '1' });
  });

  it('take a key file with its passphrase, and say in a sentence what is wrong with a bad one', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      privateKeyEncoding: { type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'rahasia' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    });
    const key = file('kunci.pem', privateKey);
    await applySettings(settings({ JFUSION_PRIVATE_KEY_FILE: key, JFUSION_PRIVATE_KEY_PASSPHRASE: 'rahasia' }));
    expect((await row()).kunci.kunci_publik.trim()).toBe(publicKey.trim());
    await registerWithSandbox(book.sandboxDir);
    expect(JSON.parse(readFileSync(join(book.sandboxDir, 'mitra.json'), 'utf8')).publicKeyPem.trim()).toBe(publicKey.trim());
    await expect(applySettings(settings({ JFUSION_PRIVATE_KEY_FILE: key, JFUSION_PRIVATE_KEY_PASSPHRASE: 'salah' }))).rejects.toThrow(
      /^JFUSION_PRIVATE_KEY_FILE: .*sandi/i,
    );
    await expect(applySettings(settings({ JFUSION_PRIVATE_KEY_FILE: file('p.pem', publicKey) }))).rejects.toThrow(
      /^JFUSION_PRIVATE_KEY_FILE: .*publik/i,
    );
  });

  it('take any switches of the profile, nested or dotted, and name each that does not fit', async () => {
    await applySettings(settings({ JFUSION_PROFILE_FILE: file('a.json', '{"signature.mode":"pkcs1","inquiry":{"transport":"post"}}') }));
    expect((await row()).profil).toMatchObject({ signature: { mode: 'pkcs1', onGet: true }, inquiry: { transport: 'post' } });
    const salah = (text: string) => applySettings(settings({ JFUSION_PROFILE_FILE: file('b.json', text) }));
    await expect(salah('{"signature.mode":"dsa"}')).rejects.toThrow(/signature\.mode/);
    await expect(salah('{"response.verify":"rsa"}')).rejects.toThrow(/JFUSION_JAMKRINDO_PUBLIC_KEY_FILE/);
    await expect(salah('{"tanda":1}')).rejects.toThrow(/JFUSION_PROFILE_FILE memuat sakelar/);
    await expect(salah('{"a":1,}')).rejects.toThrow(/bukan JSON yang utuh/);
  });

  it('take Jamkrindo’s public key, with it the check of signed answers, and keep it when the file is taken away', async () => {
    const [ours, theirs] = [rsaPair(), rsaPair()];
    const wanted = settings({
      JFUSION_PROFILE_FILE: file('rsa.json', '{"response.verify":"rsa"}'),
      JFUSION_JAMKRINDO_PUBLIC_KEY_FILE: file('jamkrindo.pem', spki(theirs.publicKey)),
    });
    await applySettings(wanted);
    expect(await row()).toMatchObject({ kunci_jamkrindo: spki(theirs.publicKey), profil: { response: { verify: 'rsa' } } });
    await applySettings(settings({ JFUSION_PROFILE_FILE: file('off.json', '{}') }));
    expect(await row()).toMatchObject({ kunci_jamkrindo: spki(theirs.publicKey), profil: { response: { verify: 'off' } } });
    const privat = settings({ JFUSION_JAMKRINDO_PUBLIC_KEY_FILE: file('privat.pem', pkcs8(ours.privateKey)) });
    await expect(applySettings(privat)).rejects.toThrow(/^JFUSION_JAMKRINDO_PUBLIC_KEY_FILE: Ini kunci privat/);
  });

  it('cannot move a switch under a letter that waits', async () => {
    await ajukanPenjaminan(book.staf, { kunci: randomUUID(), isian: contohIsian('S-1'), drafId: null, koreksiDariId: null });
    const spaced = settings({ JFUSION_PROFILE_FILE: file('spaced.json', '{"json.spacing":"spaced"}') });
    await expect(applySettings(spaced)).rejects.toThrow(/1 surat belum terkirim/);
    await applySettings(settings({ JFUSION_PROFILE_FILE: file('basic.json', '{"token.auth":"basic"}') }));
    expect(await row()).toMatchObject({ profil: { token: { auth: 'basic' }, json: { spacing: 'compact' } } });
  });

  it('cannot turn an installation into another environment', async () => {
    await expect(applySettings(settings({ MITRA_ENV: 'produksi' }))).rejects.toThrow(/milik lingkungan sandbox/);
  });

  it('cannot be read with another sealing key than the book was written with', async () => {
    const { client_secret } = await row();
    await db().koneksi.update({ where: { id: 1 }, data: { client_secret: seal('rahasia', 'kunci.lain') } });
    await expect(applySettings(env())).rejects.toThrow(/disegel dengan kunci lain.*seal\.key/);
    await db().koneksi.update({ where: { id: 1 }, data: { client_secret } });
  });

  it('are shown read-only to a supervisor, without any secret, and to no staf', async () => {
    await applySettings(settings({ JFUSION_CLIENT_SECRET: 'amat-rahasia' }));
    const shown = JSON.stringify(await bacaKoneksi(book.admin));
    expect(shown).not.toMatch(/amat-rahasia|PRIVATE KEY/);
    await expect(bacaKoneksi(book.staf)).rejects.toThrow('tidak berwenang');
  });
});
