import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { generateKeyPair, KeyError, loadPrivateKey, loadPublicKey } from './keys.ts';
import { opensslKeyFiles } from './test-key-files.ts';
import { pkcs8, rsaPair, rsaWithModulus, spki } from './test-keys.ts';
import { opensslFingerprint } from './test-openssl.ts';

const folder = mkdtempSync(join(tmpdir(), 'jfusion-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pair = rsaPair();
const { privateKey, publicKey } = pair;
const encryption = { cipher: 'aes-256-cbc', passphrase: 'rahasia' };
const pkcs1 = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const pkcs1Encrypted = privateKey.export({ type: 'pkcs1', format: 'pem', ...encryption }).toString();
const pkcs8Encrypted = privateKey.export({ type: 'pkcs8', format: 'pem', ...encryption }).toString();
const fingerprint = createHash('sha256')
  .update(publicKey.export({ type: 'spki', format: 'der' }))
  .digest('hex');

const refusal = (text: string, passphrase?: string): string => {
  try {
    loadPrivateKey(text, passphrase);
  } catch (error) {
    if (error instanceof KeyError) return error.message;
    throw error;
  }
  return 'diterima';
};

describe('a private key', () => {
  it.each([
    ['PKCS#1', pkcs1, undefined],
    ['PKCS#8', pkcs8(privateKey), undefined],
    ['encrypted PKCS#1', pkcs1Encrypted, 'rahasia'],
    [
      'encrypted PKCS#1 as the document makes it (DES3)',
      privateKey.export({ type: 'pkcs1', format: 'pem', ...encryption, cipher: 'des-ede3-cbc' }).toString(),
      'rahasia',
    ],
    ['encrypted PKCS#8', pkcs8Encrypted, 'rahasia'],
    ['CRLF line ends', pkcs8(privateKey).replaceAll('\n', '\r\n'), undefined],
    ['CRLF line ends, encrypted PKCS#1', pkcs1Encrypted.replaceAll('\n', '\r\n'), 'rahasia'],
    ['a byte order mark and words around it', `\ufeffkunci kami:\n${pkcs1}\nselesai`, undefined],
    ['its public key before it', spki(publicKey) + pkcs1, undefined],
    ['a passphrase it does not need', pkcs1, 'apa saja'],
  ])('is read from %s', (_what, text, passphrase) => {
    const key = loadPrivateKey(text, passphrase);
    expect(key).toMatchObject({ fingerprint, bits: 2048, warnings: [], publicKeyPem: spki(publicKey) });
    expect(key.privateKey.equals(privateKey)).toBe(true);
  });

  it('is read from every file the openssl command makes of it', () => {
    const files = opensslKeyFiles(folder, 'kata sandi');
    const known = opensslFingerprint(files[0]?.path ?? '');
    for (const { name, path, passphrase } of files) {
      const text = readFileSync(path, 'utf8');
      expect(loadPrivateKey(text, passphrase), name).toMatchObject({ fingerprint: known, bits: 2048, warnings: [] });
      if (passphrase) expect(refusal(text, 'salah'), name).toContain('Frasa sandi salah');
    }
  });

  it('longer than 2048 bits is read with a warning', () => {
    const key = loadPrivateKey(pkcs8(rsaPair(3072).privateKey));
    expect(key.bits).toBe(3072);
    expect(key.warnings).toEqual([expect.stringContaining('3072 bit')]);
  });

  it.each([
    ['a missing passphrase', pkcs8Encrypted, undefined, 'isi frasa sandinya'],
    ['a missing passphrase of PKCS#1', pkcs1Encrypted, '', 'isi frasa sandinya'],
    ['a wrong passphrase', pkcs8Encrypted, 'salah', 'Frasa sandi salah'],
    ['a wrong passphrase of PKCS#1', pkcs1Encrypted, 'salah', 'Frasa sandi salah'],
    ['an EC key', pkcs8(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey), undefined, 'bukan RSA'],
    ['a key for PSS only', pkcs8(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey), undefined, 'dikhususkan untuk PSS'],
    ['a key of SSH', '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n', undefined, 'Ini kunci SSH'],
    ['a key without its end', pkcs1.slice(0, 900), undefined, 'dari baris BEGIN sampai baris END'],
    [
      'the key printed in the partner document, as it is cut off there',
      '-----BEGIN RSA PRIVATE KEY-----  \n  \nMIIEowIBAAKCAQEAlBfXCXYvl  \noc4aWB/2XJNn5z0mEZH3mfpsyhMwV74DUQZJ0F4z  \n',
      undefined,
      'kunci contoh',
    ],
    ['a public key', spki(publicKey), undefined, 'Ini kunci publik'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n', undefined, 'Ini sertifikat'],
    ['a short key', pkcs8(rsaPair(1024).privateKey), undefined, 'hanya 1024 bit'],
    ['a key cut in half', pkcs1.replace(/(.{64}\n){8}/, ''), undefined, 'rusak atau tidak lengkap'],
    ['garbage', 'bukan kunci', undefined, 'bukan kunci privat dalam format PEM'],
    ['nothing', ' \n', undefined, 'Belum ada kunci; pilih berkasnya atau tempelkan isinya.'],
  ])('is refused: %s', (_what, text, passphrase, sentence) => {
    expect(refusal(text, passphrase)).toContain(sentence);
  });

  it('is refused where it is the one printed in the partner document', () => {
    const sample = rsaWithModulus('lBfXCXYvloc4');
    expect(refusal(pkcs8(sample))).toContain('kunci contoh');
    expect(() => loadPublicKey(spki(createPublicKey(sample)))).toThrow(/kunci contoh/);
    expect(refusal(pkcs8(rsaWithModulus('lBfXCXYvloc5')))).toBe('diterima');
  });
});

describe('a public key', () => {
  it('is read, or refused in words', () => {
    expect(loadPublicKey(spki(publicKey).replaceAll('\n', '\r\n')).equals(publicKey)).toBe(true);
    expect(() => loadPublicKey(pkcs1)).toThrow(/^Ini kunci privat/);
    expect(() => loadPublicKey('selamat pagi')).toThrow(/bukan kunci publik/);
    expect(() => loadPublicKey('-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----')).toThrow(/rusak/);
    expect(() => loadPublicKey(spki(rsaPair(1024).publicKey))).toThrow(/1024 bit/);
  });
});

describe('a key pair made here', () => {
  it('is 2048 bits and leaves only under its passphrase', async () => {
    const made = await generateKeyPair('kata sandi');
    expect(made.privateKeyPem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----\n/);
    const key = loadPrivateKey(made.privateKeyPem, 'kata sandi');
    expect(key).toMatchObject({ bits: 2048, fingerprint: made.fingerprint, publicKeyPem: made.publicKeyPem });
    await expect(generateKeyPair('')).rejects.toThrow(KeyError);
  });

  it('is opened by the openssl command with that passphrase and no other', async () => {
    const made = await generateKeyPair('kata sandi');
    const path = join(folder, 'made.pem');
    writeFileSync(path, made.privateKeyPem);
    expect(opensslFingerprint(path, 'kata sandi')).toBe(made.fingerprint);
    expect(() => opensslFingerprint(path, 'kata')).toThrow();
  });
});
