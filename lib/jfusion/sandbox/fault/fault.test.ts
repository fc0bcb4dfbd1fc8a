import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Json, jsonOf, type Partner, send, startPartner } from '../test-partner.ts';
import { baru, inquiry, lain, PATH } from '../test-requests.ts';

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());
const effects = async (): Promise<number> => (await partner.ledger()).effects.length;
const order = { operasi: 'penjaminanBaru', kali: 1 };

test.each([
  ['header', 0],
  ['separuh_isi', 0],
  ['sebelum_efek', 0],
  ['sesudah_efek', 1],
])('a reset at %s breaks the connection and leaves %i effects', async (tempat, count) => {
  await partner.token();
  await partner.fault({ ...order, jenis: 'reset', tempat });
  await expect(partner.call(PATH.baru, baru)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await effects()).toBe(count);
  expect((await partner.call(PATH.baru, baru)).status).toBe(200);
  expect(await effects()).toBe(1);
});

test('a truncated answer ends before its length, and the effect stands', async () => {
  await partner.fault({ ...order, jenis: 'truncated', tempat: 'jawaban' });
  await expect(partner.call(PATH.baru, baru)).rejects.toThrow();
  expect(await effects()).toBe(1);
});

test('rules answer as ordered, as often as ordered, one after another, and skip what they are to skip', async () => {
  await partner.fault({ ...order, kali: 2, lewati: 1, jenis: 'http500', message: 'rusak' });
  await partner.fault({ ...order, jenis: 'html' });
  await partner.fault({ ...order, operasi: '*', jenis: 'refuse', message: 'Ditolak untuk latihan.', lewati: 1 });
  const seen = [];
  for (const _time of [1, 2, 3, 4, 5]) {
    const reply = await partner.call(PATH.baru, baru);
    seen.push([reply.status, String(reply.headers['content-type'])]);
    if (reply.status === 422) expect(jsonOf(reply)).toEqual({ status: false, data: null, message: 'Ditolak untuk latihan.' });
  }
  const json = 'application/json';
  expect(seen).toEqual([
    [200, 'text/html'],
    [500, json],
    [500, json],
    [422, json],
    [200, json],
  ]);
  expect(await effects()).toBe(1);
});

test.each<[Json, number, Json]>([
  [{ jenis: 'http429', retryAfter: 'Wed, 21 Oct 2026 07:28:00 GMT', polos: true }, 429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }],
  [{ jenis: 'redirect', ke: 'https://lain.example/x' }, 302, { location: 'https://lain.example/x' }],
  [{ jenis: 'polos4xx', status: 403 }, 403, { 'content-type': 'text/html' }],
  [{ jenis: 'http502', polos: true }, 502, { 'content-type': 'text/html' }],
  [{ jenis: 'http503', message: 'Sedang dirawat.' }, 503, { 'content-type': 'application/json' }],
])('%j is answered as it says', async (fault, status, headers) => {
  await partner.fault({ ...order, ...fault });
  const reply = await partner.call(PATH.baru, baru);
  expect(reply.status).toBe(status);
  expect(reply.headers).toMatchObject(headers);
});

test('an answer can name another account, lack its certificate or have a comma too many', async () => {
  await partner.fault({ ...order, jenis: 'rekening_lain' });
  expect(jsonOf(await partner.call(PATH.baru, baru)).data).toMatchObject({ no_rekening: 'LAIN-0001', nomor_aplikasi: 'LAIN-0001' });
  await partner.fault({ ...order, jenis: 'tanpa_sertifikat' });
  expect(jsonOf(await partner.call(PATH.baru, lain('B'))).data).toMatchObject({ no_rekening: 'B', no_sertifikat: null });
  await partner.fault({ ...order, jenis: 'koma' });
  expect((await partner.call(PATH.baru, lain('C'))).body.toString()).toMatch(/",\}$/);
  await partner.fault({ operasi: 'inquiryIjp', kali: 1, jenis: 'rekening_lain' });
  const { data } = jsonOf(await partner.call(PATH.inquiry, inquiry, { method: 'GET' }));
  expect((data as Json[]).every((row) => row.no_rekening === 'LAIN-0001' && row.tahun_ke !== undefined)).toBe(true);
});

test('a refusal stays what it is under a fault of an accepted answer', async () => {
  await partner.fault({ ...order, jenis: 'rekening_lain' });
  expect(jsonOf(await partner.call(PATH.baru, { ...baru, kode_bank: '999' }))).toMatchObject({ status: false, data: null });
});

test('a hanging answer is let go when the faults are cleared', async () => {
  await partner.token();
  await partner.fault({ ...order, kali: 9, jenis: 'hang', tempat: 'sesudah_efek' });
  const call = partner.call(PATH.baru, baru);
  const broken = expect(call).rejects.toThrow();
  while ((await partner.ledger()).hanging === 0);
  await send(`${partner.url}/sandbox/fault`, { method: 'DELETE' });
  await broken;
  expect((await partner.call(PATH.baru, baru)).status).toBe(200);
});

test('a closed door opens when the faults are cleared, over a connection that stood', async () => {
  await partner.token();
  await partner.fault({ operasi: '*', kali: 1, jenis: 'tutup', jedaMs: 600_000 });
  await expect(fetch(`${partner.url}/health`)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  expect((await send(`${partner.url}/sandbox/fault`, { method: 'DELETE' })).status).toBe(200);
  expect((await fetch(`${partner.url}/health`)).status).toBe(200);
});

test('a closed door opens by itself', async () => {
  await partner.fault({ operasi: '*', kali: 1, jenis: 'tutup', jedaMs: 30 });
  const knock = (): Promise<boolean> =>
    fetch(`${partner.url}/health`).then(
      () => true,
      () => false,
    );
  expect(await knock()).toBe(false);
  while (!(await knock()));
});

test('the token can fail too, and the log of requests says what was spoilt', async () => {
  await partner.fault({ operasi: 'token', kali: 1, jenis: 'refuse' });
  expect((await partner.call(PATH.baru, baru)).status).toBe(401);
  await partner.fault({ ...order, jenis: 'reset', tempat: 'header' });
  await partner.token();
  const { requests } = await partner.ledger();
  expect(requests[0]).toMatchObject({ operasi: 'token', gangguan: 'refuse', httpStatus: 401 });
});

test('tokens are forgotten on order, and a new one is asked for as ever', async () => {
  expect((await partner.call(PATH.baru, baru)).status).toBe(200);
  expect(jsonOf(await partner.order('token/hapus', {}))).toEqual({ jumlah: 1 });
  expect((await partner.call(PATH.baru, baru)).status).toBe(401);
  expect((await partner.call(PATH.baru, baru, { bearer: await partner.token() })).status).toBe(200);
});

describe('an order that makes no sense is refused with a sentence', () => {
  test.each<[Json, string]>([
    [{ operasi: 'lain', jenis: 'hang' }, 'operasi'],
    [{ kali: 0, jenis: 'hang' }, 'kali'],
    [{ jenis: 'koma', tempat: 'header' }, 'Gangguan koma tidak dapat terjadi di header; tempatnya: jawaban.'],
    [{ jenis: 'refuse', tempat: 'sesudah_efek' }, 'tempatnya: sebelum_efek'],
    [{ jenis: 'reset', tempat: 'sambungan' }, 'tulis operasi "*"'],
    [{ jenis: 'tanpa_sertifikat', operasi: 'requestKlaim' }, 'hanya untuk penjaminanBaru, penjaminanSpr'],
    [{ jenis: 'rekening_lain', operasi: 'token' }, 'Gangguan rekening_lain hanya untuk'],
    [{ jenis: 'reset', retryAfter: '3' }, 'Setelan retryAfter tidak dikenal oleh gangguan reset.'],
    [{ jenis: 'http429', retryAfter: 'a\r\nb' }, 'retryAfter'],
  ])('%j', async (fault, sentence) => {
    const reply = await partner.fault({ ...order, ...fault });
    expect([reply.status, jsonOf(reply).message]).toEqual([400, expect.stringContaining(sentence)]);
  });
});

test('a stranger’s host is refused, and so is another method', async () => {
  const url = `${partner.url}/sandbox/ledger`;
  expect((await send(url, { headers: { Host: 'jahat.example' } })).status).toBe(403);
  expect((await send(url, { method: 'PUT' })).status).toBe(404);
});
