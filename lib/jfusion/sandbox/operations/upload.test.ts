import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { type Json, jsonOf, type Partner, type Reply, startPartner } from '../test-partner.ts';
import { baru, klaim, PATH } from '../test-requests.ts';
import { filePiece, multipart, pdf, textPiece, upload, usual } from '../test-uploads.ts';

let partner: Partner;
afterEach(() => partner.close());
const playing = async (profile: Json = {}, more: Json = {}): Promise<void> => {
  partner = await startPartner({ profile, ...more });
  await partner.call(PATH.baru, baru);
  expect((await partner.call(PATH.klaim, klaim)).status).toBe(200);
};
const uploads = async (): Promise<Json[]> => (await partner.ledger()).effects.filter(({ operasi }) => operasi === 'uploadDokumen');
const verdict = (reply: Reply): [number, unknown] => [reply.status, jsonOf(reply).status];
const account = textPiece('no_rekening', '1000Q614');

test('a document is answered as the partner document prints it, kept by its hash, and told in the ledger', async () => {
  await playing();
  const bytes = pdf(1000);
  const reply = await upload(partner, usual('001', bytes));
  expect([reply.status, jsonOf(reply)]).toEqual([200, { status: true, data: null, message: 'Success upload dokumen klaim' }]);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await readFile(join(partner.dir, 'berkas', sha256))).toEqual(bytes);
  const isi = { kode_dokumen: '001', nama_berkas: '001_1000Q614.pdf', sha256_berkas: sha256, ukuran_berkas: '1000' };
  expect((await uploads())[0]).toMatchObject({ partner_reference_id: '', hasil: null, isi });
});

test('exactly the limit of a document passes, one byte more is refused with a sentence', async () => {
  await playing();
  const MB = 1_048_576;
  expect(verdict(await upload(partner, usual('001', pdf(2 * MB))))).toEqual([200, true]);
  expect(verdict(await upload(partner, usual('006', pdf(10 * MB))))).toEqual([200, true]);
  const small = await upload(partner, usual('002', pdf(2 * MB + 1)));
  expect([small.status, jsonOf(small).message]).toEqual([422, expect.stringContaining('2.097.153 bita; paling besar 2.097.152')]);
  const large = await upload(partner, usual('303', pdf(10 * MB + 1)));
  expect([large.status, jsonOf(large).message]).toEqual([422, expect.stringContaining('10.485.761 bita; paling besar 10.485.760')]);
  const huge = await upload(partner, usual('303', pdf(11 * MB)));
  expect([huge.status, jsonOf(huge).message]).toEqual([413, expect.stringContaining('10 MB')]);
  expect(await uploads()).toHaveLength(2);
});

describe('a body that is not exactly so is refused', () => {
  test('part by part', async () => {
    await playing();
    const file = filePiece('001_1000Q614.pdf', pdf(50));
    const raw = (text: string): Buffer => Buffer.from(text, 'latin1');
    const right = multipart(account, file);
    const cases: [string, Buffer, number, RegExp][] = [
      ['the file first', multipart(file, account), 400, /harus no_rekening, file_dokumen/],
      ['no file', multipart(account), 400, /harus no_rekening, file_dokumen/],
      ['a part besides', multipart(account, textPiece('catatan', 'x'), file), 400, /catatan/],
      [
        'a kode_dokumen that is not asked for',
        multipart(account, textPiece('kode_dokumen', '001'), file),
        400,
        /upload.documentCode = filename/,
      ],
      ['an unknown part header', raw(right.toString('latin1').replace('Content-Type:', 'Content-Transfer-Encoding:')), 400, /berheader/],
      ['bare line feeds', raw(right.toString('latin1').replaceAll('\r\n', '\n')), 400, /boundary/],
      ['a preamble', Buffer.concat([Buffer.from('x\r\n'), right]), 400, /diawali boundary/],
      ['bytes after the end', Buffer.concat([right, Buffer.from('x')]), 400, /sesudahnya/],
      ['no end', right.subarray(0, right.length - 8), 400, /ditutup/],
      ['another account in the name', multipart(account, filePiece('001_1.pdf', pdf(50))), 400, /NNN_<no_rekening>/],
      ['no code in the name', multipart(account, filePiece('surat.pdf', pdf(50))), 400, /NNN_<no_rekening>/],
      ['an unknown code', multipart(account, filePiece('999_1000Q614.pdf', pdf(50))), 400, /kode_dokumen harus salah satu/],
      [
        'a type that is not taken',
        multipart(account, filePiece('001_1000Q614.gif', 'GIF89a', 'image/gif')),
        422,
        /image\/gif tidak diterima/,
      ],
      ['a content that is not its type', multipart(account, filePiece('001_1000Q614.png', pdf(50), 'image/png')), 422, /bukan image\/png/],
      ['an ending that is not its type', multipart(account, filePiece('001_1000Q614.png', pdf(50))), 422, /berakhiran pdf/],
      ['an account without a claim', usual('001', pdf(50), '999'), 422, /999 tidak punya klaim/],
    ];
    for (const [title, body, status, message] of cases) {
      const reply = await upload(partner, body);
      expect([title, reply.status, jsonOf(reply).message]).toEqual([title, status, expect.stringMatching(message)]);
    }
    expect((await partner.call(PATH.upload, right)).status).toBe(415);
    expect(await uploads()).toEqual([]);
  });
});

test('by switch the code comes as a part of its own, and then not in the file’s name', async () => {
  await playing({ 'upload.documentCode': 'field' });
  const file = filePiece('pindaian.pdf', pdf(50));
  expect(verdict(await upload(partner, multipart(account, textPiece('kode_dokumen', '004'), file)))).toEqual([200, true]);
  expect(await uploads()).toMatchObject([{ isi: { kode_dokumen: '004' } }]);
  const other = await upload(partner, usual('004', pdf(60)));
  expect([other.status, jsonOf(other).message]).toEqual([400, expect.stringContaining('kode_dokumen')]);
});

test.each<[string, string | null | 'body', RegExp]>([
  ['body', 'body', /seluruh isi multipart/],
  ['fields', '{"no_rekening":"1000Q614"}', /bagian teks/],
  ['empty', '', /isi kosong/],
  ['none', null, /tidak diminta/],
])('signature.upload %s takes its own signature and refuses the other three', async (position, own, message) => {
  await playing({ 'signature.upload': position });
  const body = usual('001', pdf(50));
  const over = (signed: string | null): Promise<Reply> => upload(partner, body, signed === 'body' ? body : signed);
  for (const signed of ['body', '{"no_rekening":"1000Q614"}', '', null]) {
    if (signed === own) continue;
    const reply = await over(signed);
    expect(reply.status).toBe(position === 'none' ? 400 : 401);
    if (signed !== null) expect(jsonOf(reply).message).toMatch(message);
  }
  expect(verdict(await over(own))).toEqual([200, true]);
});

test.each<[string, number, number]>([
  ['jawaban_pertama', 200, 1],
  ['sudah_ada', 409, 1],
  ['efek_kedua', 200, 2],
])('“%s”: the same file as the same document again, and another file as a new version', async (replay, status, effects) => {
  await playing({}, { replay });
  await upload(partner, usual('001'));
  await partner.restart();
  expect((await upload(partner, usual('001'))).status).toBe(status);
  expect(await uploads()).toHaveLength(effects);
  expect((await upload(partner, usual('001', pdf(400, 'b')))).status).toBe(200);
  expect((await upload(partner, usual('002'))).status).toBe(200);
  expect(await uploads()).toHaveLength(effects + 2);
});

test('the same content is kept once', async () => {
  await playing();
  for (const kode of ['001', '002']) await upload(partner, usual(kode, pdf(300)));
  const [first, second] = (await uploads()).map(({ isi }) => (isi as Json).sha256_berkas);
  expect(first).toBe(second);
  expect((await stat(join(partner.dir, 'berkas', String(first)))).size).toBe(300);
});
