import { connect } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonOf, type Partner, type Reply, send, startPartner } from './test-partner.ts';
import { baru, PATH } from './test-requests.ts';

let partner: Partner;
beforeAll(async () => {
  partner = await startPartner();
});
afterAll(() => partner.close());

/** Bytes straight into the socket; resolves when the other side has said its last. */
function shout(bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(partner.url).port), '127.0.0.1', () => socket.end(bytes));
    socket.on('error', () => resolve()).on('close', () => resolve());
    socket.resume();
  });
}

function expectDecentRefusal(reply: Reply): void {
  expect([400, 401, 404, 405, 409, 413, 415, 422]).toContain(reply.status);
  expect(jsonOf(reply)).toEqual({ status: false, data: null, message: expect.stringMatching(/\S/) });
}

test('garbage signed rightly is turned down with a sentence, never with a fault', async () => {
  const members = fc.dictionary(fc.string(), fc.jsonValue());
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    members.map((value) => JSON.stringify(value)),
    members.map((value) => JSON.stringify({ ...baru, ...value, jenis_kur: 3 })),
    fc
      .array(fc.constantFrom('{', '}', '"', ',', ':', '\\', 'a', '1', ' ', '\\u0000', '[', ']'), { maxLength: 40 })
      .map((parts) => parts.join('')),
  );
  await fc.assert(
    fc.asyncProperty(body, async (text) => {
      expectDecentRefusal(await partner.call(PATH.baru, text === '' ? ' ' : text));
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['one long text', `{"a":"${'x'.repeat(1_000_000)}"}`],
  ['a text full of escapes', `{"a":"${'\\"'.repeat(400_000)}"}`],
  ['a deep nest', `${'['.repeat(500_000)}${']'.repeat(500_000)}`],
  ['very many members', `{${Array.from({ length: 60_000 }, (_, n) => `"k${n}":1`).join(',')}}`],
  ['a very long number', `{"plafon_kredit":${'9'.repeat(900_000)}}`],
])('%s near the cap is turned down', async (_title, body) => expectDecentRefusal(await partner.call(PATH.baru, body)));

test('strange paths, covers and queries are turned down', async () => {
  for (const path of ['/%', '/..%2f..', '//', '/covering/print', '/covering/print?cover=1&cover=2', '/constructor']) {
    const reply = await partner.call(path, '', { method: 'GET', signature: null, headers: { Accept: '*/*' } });
    expectDecentRefusal(reply);
  }
  expectDecentRefusal(await send(`${partner.url}/api/v1/oauth/token`, { method: 'POST', headers: { Authorization: 'Basic ====' } }));
});

test('noise on the socket, also cut off in the middle of a body, does not bring it down', async () => {
  const half = `POST /api/v1/banks/1/penjaminan/baru HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"a"`;
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), (bytes) => shout(Buffer.from(bytes))),
    { numRuns: 60 },
  );
  await shout(Buffer.from(half));
  await shout(Buffer.from('GET http:// HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'));
  await shout(Buffer.from('CONNECT a:1 HTTP/1.1\r\nHost: x\r\n\r\n'));
  expect((await send(`${partner.url}/health`)).status).toBe(200);
});
