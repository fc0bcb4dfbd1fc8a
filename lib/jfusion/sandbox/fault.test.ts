import { afterEach, beforeEach, expect, test } from 'vitest';
import { jsonOf, type Partner, send, startPartner } from './test-partner.ts';
import { baru, PATH } from './test-requests.ts';

let partner: Partner;
beforeEach(async () => {
  partner = await startPartner();
});
afterEach(() => partner.close());
const effects = async (): Promise<number> => (await partner.ledger()).effects.length;

test.each([
  [true, 0],
  [false, 1],
])('a reset (before the effect: %s) breaks the connection and leaves %i effects', async (sebelumEfek, count) => {
  await partner.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'reset', sebelumEfek });
  await expect(partner.call(PATH.baru, baru)).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(await effects()).toBe(count);
  expect((await partner.call(PATH.baru, baru)).status).toBe(200);
  expect(await effects()).toBe(1);
});

test('a truncated answer ends before its length, and the effect stands', async () => {
  await partner.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'truncated', sebelumEfek: false });
  await expect(partner.call(PATH.baru, baru)).rejects.toThrow();
  expect(await effects()).toBe(1);
});

test('http500, html and refuse answer as ordered, as often as ordered, one rule after another', async () => {
  await partner.fault({ operasi: 'penjaminanBaru', kali: 2, jenis: 'http500', message: 'rusak' });
  await partner.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'html' });
  await partner.fault({ operasi: 'penjaminanBaru', kali: 1, jenis: 'refuse', message: 'Ditolak untuk latihan.' });
  const statuses = [];
  for (const _time of [1, 2, 3, 4, 5]) {
    const reply = await partner.call(PATH.baru, baru);
    statuses.push([reply.status, String(reply.headers['content-type'])]);
    if (reply.status === 422) expect(jsonOf(reply)).toEqual({ status: false, data: null, message: 'Ditolak untuk latihan.' });
  }
  const json = 'application/json';
  expect(statuses).toEqual([
    [500, json],
    [500, json],
    [200, 'text/html'],
    [422, json],
    [200, json],
  ]);
  expect(await effects()).toBe(1);
});

test('a hanging answer is let go when the faults are cleared', async () => {
  await partner.token();
  await partner.fault({ operasi: 'penjaminanBaru', kali: 9, jenis: 'hang', sebelumEfek: false });
  const call = partner.call(PATH.baru, baru);
  const broken = expect(call).rejects.toThrow();
  while ((await partner.ledger()).hanging === 0);
  await send(`${partner.url}/sandbox/fault`, { method: 'DELETE' });
  await broken;
  expect((await partner.call(PATH.baru, baru)).status).toBe(200);
});

test('the token can fail too', async () => {
  await partner.fault({ operasi: 'token', kali: 1, jenis: 'refuse' });
  const reply = await partner.call(PATH.baru, baru);
  expect(reply.status).toBe(401);
});

test('an order that does not fit is refused by name, and so is a stranger’s host', async () => {
  expect((await partner.fault({ operasi: 'lain', kali: 0, jenis: 'hang' })).status).toBe(400);
  const url = `${partner.url}/sandbox/ledger`;
  expect((await send(url, { headers: { Host: 'jahat.example' } })).status).toBe(403);
  expect((await send(url, { method: 'PUT' })).status).toBe(404);
});
