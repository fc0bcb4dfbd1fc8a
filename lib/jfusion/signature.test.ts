import { execFileSync } from 'node:child_process';
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { profileSchema } from './contract/profile.ts';
import { saltBytes, signBytes, verifyBytes } from './signature.ts';
import { pkcs8, rsaPair, spki } from './test-keys.ts';

const { privateKey, publicKey } = rsaPair();
const folder = mkdtempSync(join(tmpdir(), 'jfusion-signature-'));
const file = (name: string): string => join(folder, name);
const body = Buffer.from('{"nomor_aplikasi":"1000Q614","nama_debitur":"S\\u00e9runi"}');
writeFileSync(file('public.pem'), spki(publicKey));
writeFileSync(file('private.pem'), pkcs8(privateKey));
writeFileSync(file('body'), body);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signatureOf = (change: object) => profileSchema.parse({ signature: change }).signature;
const openssl = (options: string[], ...rest: string[]): string =>
  execFileSync('openssl', ['dgst', '-sha256', ...options.flatMap((option) => ['-sigopt', option]), ...rest, file('body')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const pss = (salt: number | string): string[] => ['rsa_padding_mode:pss', `rsa_pss_saltlen:${salt}`, 'rsa_mgf1_md:sha256'];
const checkedByOpenssl = (signature: string, options: string[]): boolean => {
  writeFileSync(file('signature'), Buffer.from(signature, 'base64'));
  try {
    return openssl(options, '-verify', file('public.pem'), '-signature', file('signature')).includes('Verified OK');
  } catch {
    return false;
  }
};

describe('a signature', () => {
  it.each([
    ['PSS, salt as long as the digest', {}, pss(32)],
    ['PSS, the longest salt', { saltLength: 'max' }, pss(222)],
    ['PSS, a salt of 20 bytes', { saltLength: 20 }, pss(20)],
    ['PKCS#1 v1.5', { mode: 'pkcs1' }, []],
  ])('is verified by the openssl command: %s', (_what, change, options) => {
    const profile = signatureOf(change);
    const signature = signBytes(body, privateKey, profile);
    expect(signature).toMatch(/^[A-Za-z0-9+/]{342}==$/);
    expect(checkedByOpenssl(signature, options)).toBe(true);
    expect(verifyBytes(body, signature, publicKey, profile)).toBe(true);
  });

  it('has exactly the salt that was asked for', () => {
    const digest = signBytes(body, privateKey, signatureOf({ saltLength: 'digest' }));
    expect(checkedByOpenssl(digest, pss(222))).toBe(false);
    expect(checkedByOpenssl(digest, [])).toBe(false);
    expect([saltBytes(privateKey, 'digest'), saltBytes(privateKey, 'max'), saltBytes(privateKey, 0)]).toEqual([32, 222, 0]);
  });

  it('made by the openssl command is verified here', () => {
    for (const [options, mode] of [
      [pss(32), 'pss'],
      [pss(222), 'pss'],
      [[], 'pkcs1'],
    ] as const) {
      openssl([...options], '-sign', file('private.pem'), '-out', file('made'));
      const made = execFileSync('openssl', ['base64', '-A', '-in', file('made')], { encoding: 'utf8' });
      expect(verifyBytes(body, made, publicKey, { mode })).toBe(true);
      expect(verifyBytes(body, made, publicKey, { mode: mode === 'pss' ? 'pkcs1' : 'pss' })).toBe(false);
    }
  });

  it('is refused once a single bit of body or signature is another', () => {
    for (const mode of ['pss', 'pkcs1'] as const) {
      const signature = signBytes(body, privateKey, signatureOf({ mode }));
      const flipped = (bytes: Buffer, at: number): Buffer => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)));
      expect(verifyBytes(flipped(body, 5), signature, publicKey, { mode })).toBe(false);
      expect(verifyBytes(body.subarray(1), signature, publicKey, { mode })).toBe(false);
      const raw = Buffer.from(signature, 'base64');
      for (const at of [0, 100, 255]) expect(verifyBytes(body, flipped(raw, at).toString('base64'), publicKey, { mode })).toBe(false);
      expect(verifyBytes(body, signature, rsaPair().publicKey, { mode })).toBe(false);
    }
  });

  it('is refused, not thrown over, where it is no base64 on one line', () => {
    const signature = signBytes(body, privateKey, signatureOf({}));
    for (const bad of ['', 'x', `${signature}\n`, signature.slice(0, 100), `${signature} `, signature.replaceAll('=', '')]) {
      expect(verifyBytes(body, bad, publicKey, { mode: 'pss' })).toBe(false);
    }
  });

  it('fits keys read back from PEM', () => {
    const signature = signBytes(body, createPrivateKey(pkcs8(privateKey)), signatureOf({}));
    expect(verifyBytes(body, signature, createPublicKey(spki(publicKey)), { mode: 'pss' })).toBe(true);
  });
});
