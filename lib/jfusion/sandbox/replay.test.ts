import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Json, jsonOf, type Partner, startPartner } from './test-partner.ts';
import { baru, lain, PATH, pembayaran } from './test-requests.ts';

let partner: Partner;
afterEach(() => partner.close());
const playing = async (replay: string): Promise<void> => {
  partner = await startPartner({ replay });
};
const nomorOf = (value: Json): unknown => (value.data as Json).no_sertifikat;

test('“jawaban_pertama” gives a repeated reference the first answer, also after a restart, and refuses it for other content', async () => {
  await playing('jawaban_pertama');
  const first = await partner.call(PATH.baru, baru);
  partner.clock = new Date('2023-07-01T00:00:00Z');
  await partner.restart();
  const again = await partner.call(PATH.baru, baru);
  expect(again.body.toString()).toBe(first.body.toString());
  const other = await partner.call(PATH.baru, { ...baru, nama_debitur: 'ANITA' });
  expect([other.status, jsonOf(other).message]).toEqual([409, expect.stringContaining('isi yang lain')]);
  expect((await partner.ledger()).counts).toEqual({ penjaminanBaru: 1 });
});

test('“sudah_ada” refuses a repeated reference', async () => {
  await playing('sudah_ada');
  await partner.call(PATH.baru, baru);
  const again = await partner.call(PATH.baru, baru);
  expect([again.status, jsonOf(again)]).toEqual([409, { status: false, data: null, message: expect.stringContaining('sudah ada') }]);
  expect((await partner.ledger()).counts).toEqual({ penjaminanBaru: 1 });
});

test('“efek_kedua” lets a repeated reference take effect twice: a second certificate, a second payment', async () => {
  await playing('efek_kedua');
  const numbers = [];
  for (const _time of [1, 2]) numbers.push(nomorOf(jsonOf(await partner.call(PATH.baru, baru))));
  expect(new Set(numbers).size).toBe(2);
  const whole = { ...pembayaran, nilai_ijp: 525000 };
  await partner.call(PATH.bayar, whole);
  expect(jsonOf(await partner.call(PATH.bayar, whole)).data).toMatchObject({ total_pembayaran_ijp: 'Rp 1.050.000', sisa_tagihan: 'Rp 0' });
  const other = await partner.call(PATH.baru, { ...baru, partner_reference_id: 'REF-LAIN' });
  expect(other.status).toBe(409);
  expect((await partner.ledger()).counts).toEqual({ penjaminanBaru: 2, pembayaranIjp: 2 });
});

test('the same reference sent many times at once has one effect', async () => {
  await playing('jawaban_pertama');
  await partner.token();
  const replies = await Promise.all(Array.from({ length: 10 }, () => partner.call(PATH.baru, baru)));
  expect(new Set(replies.map((reply) => reply.body.toString())).size).toBe(1);
  expect((await partner.ledger()).counts).toEqual({ penjaminanBaru: 1 });
});

test('a refused reference is free for the mended content', async () => {
  await playing('jawaban_pertama');
  expect((await partner.call(PATH.baru, { ...baru, kode_bank: '999' })).status).toBe(422);
  expect((await partner.call(PATH.baru, baru)).status).toBe(200);
});

test('a ledger killed in the middle of its last line loses that line only and goes on', async () => {
  await playing('jawaban_pertama');
  await partner.call(PATH.baru, baru);
  const path = join(partner.dir, 'ledger.jsonl');
  const whole = await readFile(path, 'utf8');
  await appendFile(path, whole.slice(0, whole.length >> 1));
  await partner.restart();
  expect(jsonOf(await partner.call(PATH.baru, { ...lain('B2'), no_rekening: '1000Q614' })).message).toContain('sudah ada');
  expect(nomorOf(jsonOf(await partner.call(PATH.baru, lain('B2'))))).toBe('KR2 2023 02.03 33 113 0 00000002');
  const lines = (await readFile(path, 'utf8')).split('\n');
  expect(lines.map((line) => (line === '' ? null : (JSON.parse(line) as Json).partner_reference_id))).toEqual([
    'KLM0001JATIM',
    'REF-B2',
    null,
  ]);
});

test('a ledger broken in the middle is not opened', async () => {
  await playing('jawaban_pertama');
  await partner.call(PATH.baru, baru);
  const path = join(partner.dir, 'ledger.jsonl');
  const good = await readFile(path, 'utf8');
  await writeFile(path, `rusak\n${good}`);
  const { openLedger } = await import('./ledger.ts');
  await expect(openLedger(partner.dir)).rejects.toThrow(/baris 1/);
  await writeFile(path, good);
});

test('the log of requests keeps no secret, no token and no content', async () => {
  await playing('jawaban_pertama');
  await partner.call(PATH.baru, baru);
  const log = await readFile(join(partner.dir, 'permintaan.jsonl'), 'utf8');
  expect(log.split('\n')).toHaveLength(3);
  expect(log).not.toMatch(/rahasia|Bearer|ANITA|3314096810840001/);
});
