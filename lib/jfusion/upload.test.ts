import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { freezeRequest } from './contract/canonical.ts';
import { contohUploadDokumen } from './contract/fixtures.ts';
import { parseProfile } from './contract/profile.ts';
import { loadPrivateKey } from './keys.ts';
import { letterOf, prepareRequest } from './request.ts';
import { verifyBytes } from './signature.ts';
import { pkcs8, rsaPair } from './test-keys.ts';
import { BrokenFile, type LetterFile, uploadBody, uploadSize } from './upload.ts';

const pair = rsaPair();
const key = loadPrivateKey(pkcs8(pair.privateKey));
const bytes = Buffer.alloc(200_003, '%PDF-1.7 isi ');
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const filed = { sha256: sha256(bytes), size: bytes.length, contentType: 'application/pdf' };
async function* pieces(content: Buffer): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < content.length; from += 7_001) yield content.subarray(from, from + 7_001);
}
const upload = (switches: object = {}, content = bytes) => {
  const profile = parseProfile(switches);
  const frozen = freezeRequest('uploadDokumen', contohUploadDokumen, profile, { file: filed, boundary: 'mitra-1' });
  const letter = letterOf('uploadDokumen', frozen, {}, () => pieces(content));
  return { letter, prepared: () => prepareRequest(letter, key, profile) };
};
const wholeOf = async (body: string | null, file: LetterFile | null): Promise<Buffer> => {
  if (body === null || !file) throw new Error('no upload');
  const found: Uint8Array[] = [];
  for await (const piece of uploadBody(body, file)) found.push(piece);
  return Buffer.concat(found);
};

describe('an upload', () => {
  it('is the same bytes at every try: prelude, file, epilogue', async () => {
    const { letter, prepared } = upload();
    const { body, file, bodySha256, headers } = await prepared();
    const first = await wholeOf(body, file);
    expect(first.equals(await wholeOf(letter.body, letter.file))).toBe(true);
    expect(first.equals(Buffer.concat([Buffer.from(letter.body ?? ''), bytes, Buffer.from('\r\n--mitra-1--\r\n')]))).toBe(true);
    expect([bodySha256, first.length]).toEqual([sha256(first), file ? uploadSize(body ?? '', file) : 0]);
    expect(headers).toEqual({ 'Content-Type': 'multipart/form-data; boundary=mitra-1', Accept: 'application/json' });
  });

  it.each(['pss', 'pkcs1'] as const)('is signed over what switch signature.upload says: %s', async (mode) => {
    const signed = async (by: string) => (await upload({ 'signature.upload': by, 'signature.mode': mode }).prepared()).signature;
    const whole = await wholeOf(upload().letter.body, upload().letter.file);
    const checks = (content: Uint8Array, signature: string | null) => verifyBytes(content, signature ?? '', pair.publicKey, { mode });
    expect(checks(whole, await signed('body'))).toBe(true);
    expect(checks(whole.subarray(1), await signed('body'))).toBe(false);
    expect(checks(Buffer.from('{"no_rekening":"29UK0006"}'), await signed('fields'))).toBe(true);
    expect(checks(new Uint8Array(), await signed('empty'))).toBe(true);
    expect(await signed('none')).toBeNull();
    expect((await upload({ 'signature.upload': 'none' }).prepared()).keyFingerprint).toBeNull();
  });

  it('signs its document code where that is a part of its own', async () => {
    const { signature } = await upload({ 'signature.upload': 'fields', 'upload.documentCode': 'field' }).prepared();
    const text = Buffer.from('{"no_rekening":"29UK0006","kode_dokumen":"001"}');
    expect(verifyBytes(text, signature ?? '', pair.publicKey, { mode: 'pss' })).toBe(true);
  });

  it.each([
    ['a changed byte', Buffer.concat([bytes.subarray(0, 100), Buffer.from('X'), bytes.subarray(101)])],
    ['a byte less', bytes.subarray(1)],
    ['a byte more', Buffer.concat([bytes, Buffer.from('X')])],
    ['nothing', Buffer.alloc(0)],
  ])('whose file has %s is neither signed nor given out to its end', async (_what, content) => {
    for (const by of ['body', 'fields', 'none']) {
      await expect(upload({ 'signature.upload': by }, content).prepared()).rejects.toThrow(BrokenFile);
    }
    const { letter } = upload({}, content);
    let given = 0;
    const read = async () => {
      if (letter.file) for await (const piece of uploadBody(letter.body ?? '', letter.file)) given += piece.length;
    };
    await expect(read()).rejects.toThrow(BrokenFile);
    expect(given).toBeLessThan((letter.body ?? '').length + bytes.length + 1);
  });

  it('needs its file', () => {
    const frozen = freezeRequest('uploadDokumen', contohUploadDokumen, parseProfile({}), { file: filed, boundary: 'mitra-1' });
    expect(() => letterOf('uploadDokumen', frozen, {})).toThrow();
  });
});
