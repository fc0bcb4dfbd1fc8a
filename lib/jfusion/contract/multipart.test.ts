import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freezeRequest } from './canonical.ts';
import { dokumenKlaim, tipeDokumen } from './dokumen-klaim.ts';
import { contohUploadDokumen } from './fixtures.ts';
import { boundaryOf, contentTypeOf, documentName, signedParts } from './multipart.ts';
import { parseProfile } from './profile.ts';

const file = { sha256: 'a'.repeat(64), size: 10, contentType: 'application/pdf' };
const freeze = (values: object, switches: object = {}, contentType = 'application/pdf') => {
  const frozen = freezeRequest('uploadDokumen', { ...values }, parseProfile(switches), {
    file: { ...file, contentType },
    boundary: 'mitra-1',
  });
  if (frozen.body === null || !frozen.file) throw new Error('no upload');
  return { target: frozen.target, method: frozen.method, prelude: frozen.body, file: frozen.file };
};
/** Whether somebody else's parser reads the parts that were meant. */
const parsed = async (prelude: string, epilogue: string): Promise<FormData> =>
  new Response(`${prelude}ISI BERKAS${epilogue}`, {
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundaryOf(epilogue)}` },
  }).formData();

describe('a frozen upload', () => {
  it('has the account, then the file under the name that carries its code', () => {
    const { method, target, prelude, file: frozen } = freeze(contohUploadDokumen);
    expect([method, target]).toEqual(['POST', '/klaim/upload']);
    expect(prelude).toBe(
      '--mitra-1\r\nContent-Disposition: form-data; name="no_rekening"\r\n\r\n29UK0006\r\n' +
        '--mitra-1\r\nContent-Disposition: form-data; name="file_dokumen"; filename="001_29UK0006.pdf"\r\n' +
        'Content-Type: application/pdf\r\n\r\n',
    );
    expect(frozen).toEqual({ ...file, epilogue: '\r\n--mitra-1--\r\n' });
    expect([boundaryOf(frozen.epilogue), contentTypeOf(prelude)]).toEqual(['mitra-1', 'application/pdf']);
  });

  it('carries the code in a part of its own by switch', async () => {
    const { prelude, file: frozen } = freeze(contohUploadDokumen, { 'upload.documentCode': 'field' });
    const form = await parsed(prelude, frozen.epilogue);
    expect([...form.keys()]).toEqual(['no_rekening', 'kode_dokumen', 'file_dokumen']);
    expect(form.get('kode_dokumen')).toBe('001');
  });

  it('is read by another’s parser as what was meant, and its text parts signed as they stand', async () => {
    const account = fc.string({ unit: fc.constantFrom(...'0123456789ABCxyz.-/ ":;=\'()%'), minLength: 1, maxLength: 50 });
    const kode = fc.constantFrom(...dokumenKlaim.map((row) => row.kode));
    const type = fc.constantFrom(...Object.keys(tipeDokumen));
    await fc.assert(
      fc.asyncProperty(account, kode, type, fc.boolean(), async (no_rekening, kode_dokumen, contentType, own) => {
        const values = { no_rekening, kode_dokumen };
        const { prelude, file: frozen } = freeze(values, { 'upload.documentCode': own ? 'field' : 'filename' }, contentType);
        expect(prelude).toMatch(/^[\x20-\x7e\r\n]*$/);
        const form = await parsed(prelude, frozen.epilogue);
        const texts = [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
        expect(Object.fromEntries(texts)).toEqual(own ? values : { no_rekening });
        expect(signedParts(prelude)).toBe(JSON.stringify(own ? values : { no_rekening }));
        const part = form.get('file_dokumen');
        expect(part instanceof File && [part.name, part.type, part.size]).toEqual([
          documentName(kode_dokumen, no_rekening, contentType),
          contentType,
          'ISI BERKAS'.length,
        ]);
        expect(contentTypeOf(prelude)).toBe(contentType);
      }),
    );
  });

  it('names its file of plain characters only', () => {
    expect(documentName('303', '29/UK "0006"', 'image/jpeg')).toBe('303_29-UK--0006-.jpg');
    expect(() => documentName('001', '1', 'text/html')).toThrow();
  });

  it('needs a file, and refuses what is no frozen upload', () => {
    expect(() => freezeRequest('uploadDokumen', { ...contohUploadDokumen }, parseProfile({}))).toThrow();
    for (const epilogue of ['', '--x--', '\r\n--a b--\r\n', '\r\n--x--']) expect(() => boundaryOf(epilogue)).toThrow();
    expect(() => contentTypeOf('x')).toThrow();
  });
});
