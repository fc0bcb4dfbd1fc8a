import { createPrivateKey, createPublicKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { profileSchema } from './contract/profile.ts';
import { loadPrivateKey } from './keys.ts';
import { saltBytes, signBytes, verifyBytes } from './signature.ts';
import { signedBodies } from './test-bodies.ts';
import { pkcs8, rsaPair, spki } from './test-keys.ts';
import { type OpensslMode, opensslSign, opensslVerify } from './test-openssl.ts';

const { privateKey, publicKey } = rsaPair();
const key = loadPrivateKey(pkcs8(privateKey));
const folder = mkdtempSync(join(tmpdir(), 'jfusion-signature-'));
const file = (name: string): string => join(folder, name);
const body = Buffer.from('{"nomor_aplikasi":"1000Q614","nama_debitur":"S\\u00e9runi"}');
const bodies = signedBodies().map((one, index) => ({ ...one, path: file(`body-${index}`) }));
for (const { path, bytes } of bodies) writeFileSync(path, bytes);
writeFileSync(file('body'), body);
writeFileSync(file('public.pem'), spki(publicKey));
writeFileSync(file('private.pem'), pkcs8(privateKey));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signatureOf = (change: object) => profileSchema.parse({ signature: change }).signature;
const pss = (salt: OpensslMode['salt']): OpensslMode => ({ mode: 'pss', salt });
const pkcs1: OpensslMode = { mode: 'pkcs1', salt: 'default' };
const checkedByOpenssl = (signature: string, how: OpensslMode): boolean => opensslVerify(file('body'), file('public.pem'), how, signature);

describe('a signature', () => {
  it.each([
    ['PSS, salt as long as the digest', {}, pss(32)],
    ['PSS, the longest salt', { saltLength: 'max' }, pss(222)],
    ['PSS, a salt of 20 bytes', { saltLength: 20 }, pss(20)],
    ['PKCS#1 v1.5', { mode: 'pkcs1' }, pkcs1],
  ])('over any body is verified by the openssl command, and its signature here: %s', async (_what, change, how) => {
    const profile = signatureOf(change);
    for (const { name, bytes, path, sign } of bodies) {
      const ours = await sign(key, profile);
      expect(ours, name).toMatch(/^[A-Za-z0-9+/]{342}==$/);
      expect(opensslVerify(path, file('public.pem'), how, ours), name).toBe(true);
      const theirs = opensslSign(path, file('private.pem'), how);
      expect(verifyBytes(bytes, theirs, publicKey, profile), name).toBe(true);
      expect(verifyBytes(bytes, theirs, publicKey, { mode: how.mode === 'pss' ? 'pkcs1' : 'pss' }), name).toBe(false);
    }
  });

  it('has exactly the salt that was asked for', () => {
    const digest = signBytes(body, privateKey, signatureOf({ saltLength: 'digest' }));
    expect(checkedByOpenssl(digest, pss(222))).toBe(false);
    expect(checkedByOpenssl(digest, pkcs1)).toBe(false);
    expect(checkedByOpenssl(digest, pss(32))).toBe(true);
    expect([saltBytes(privateKey, 'digest'), saltBytes(privateKey, 'max'), saltBytes(privateKey, 0)]).toEqual([32, 222, 0]);
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
