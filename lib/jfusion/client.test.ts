import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { letterOf } from './client.ts';
import { freezeRequest } from './contract/canonical.ts';
import { contohCover, contohJawabanPenjaminanBaru } from './contract/fixtures.ts';
import { parseProfile } from './contract/profile.ts';
import { KeyError } from './keys.ts';
import { signBytes, verifyBytes } from './signature.ts';
import { baru, clientAt, endAll, ended, inquiry, json, onlyWith, ours, start } from './test-client.ts';
import { rsaPair, spki } from './test-keys.ts';
import { startHttp, startTcp } from './test-server.ts';

const theirs = rsaPair();
afterEach(endAll);

const cetak = letterOf('cetakCovering', freezeRequest('cetakCovering', { cover: contohCover }, parseProfile({})), {});

describe('a letter', () => {
  it('goes out with bearer and signature over exactly its frozen bytes, and its answer is read', async () => {
    const { server, seen } = await start(json(200, contohJawabanPenjaminanBaru));
    const client = clientAt(server.origin);
    const prepared = await client.prepare(baru);
    expect(server.connections()).toBe(0);
    const exchange = await client.send(baru, prepared);
    expect(exchange).toMatchObject({
      outcome: 'berhasil',
      reason: 'accepted',
      httpStatus: 200,
      contentType: 'application/json',
      message: 'Success create penjaminan baru.',
      answer: { no_sertifikat: 'KR2 2023 02.03 33 113 0 00000013', cover: contohCover },
      retryAfterMs: null,
    });
    expect(JSON.parse(exchange.raw.toString())).toEqual(contohJawabanPenjaminanBaru);
    expect(exchange.keterangan).toContain('diterima');
    expect(exchange.bytesSent).toBeGreaterThan(baru.body?.length ?? Number.NaN);
    const [call] = seen;
    expect(call).toMatchObject({ method: 'POST', url: '/api/v1/banks/1/penjaminan/baru', body: baru.body });
    expect(call?.headers).toMatchObject({
      authorization: 'Bearer t1',
      'content-type': 'application/json',
      accept: 'application/json',
      signature: prepared.signature,
    });
    expect(verifyBytes(Buffer.from(call?.body ?? ''), prepared.signature ?? '', ours.publicKey, { mode: 'pss' })).toBe(true);
  });

  it('finds its path behind a base address with a prefix and a trailing slash', async () => {
    const { server, seen } = await start(json(200, { status: true, data: [] }));
    const client = clientAt(new URL('/gerbang/jfusion/', server.origin), {}, { mitraId: 'mitra/7' });
    expect((await client.send(inquiry, await client.prepare(inquiry))).outcome).toBe('berhasil');
    expect(seen[0]?.url).toBe('/gerbang/jfusion/api/v1/banks/mitra%2F7/ijp/inquiry');
  });

  it('goes again once with the same bytes and a renewed token after a 401', async () => {
    const { server, seen, tokens } = await start(onlyWith('Bearer t2', contohJawabanPenjaminanBaru));
    const client = clientAt(server.origin);
    const exchange = await client.send(baru, await client.prepare(baru));
    expect(exchange.outcome).toBe('berhasil');
    expect(seen.map((call) => call.headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
    expect(seen[1]?.body).toBe(seen[0]?.body);
    expect(seen[1]?.headers.signature).toBe(seen[0]?.headers.signature);
    expect([tokens(), server.connections()]).toEqual([2, 1]);
    expect(exchange.bytesSent).toBeGreaterThan(2 * (baru.body?.length ?? Number.NaN));
  });

  it('after a second 401 holds the lane, and goes no third time', async () => {
    const { server, seen } = await start(json(401, { status: false, message: 'Signature tidak sah' }));
    const client = clientAt(server.origin);
    expect(await client.send(baru, await client.prepare(baru))).toMatchObject({
      outcome: 'tertahan',
      scope: 'jalur',
      reason: 'http_401',
      message: 'Signature tidak sah',
    });
    expect(seen).toHaveLength(2);
  });

  it('sends many at once over one renewal after their tokens all expired', async () => {
    const { server, tokens } = await start(onlyWith('Bearer t2', { status: true, data: [] }));
    const client = clientAt(server.origin);
    const all = await Promise.all(Array.from({ length: 20 }, async () => client.send(inquiry, await client.prepare(inquiry))));
    expect(new Set(all.map((exchange) => exchange.outcome))).toEqual(new Set(['berhasil']));
    expect(tokens()).toBe(2);
  });

  it('keeps its connection through GETs with a body', async () => {
    const { server, seen } = await start(json(200, { status: true, data: [] }));
    const client = clientAt(server.origin);
    for (let count = 0; count < 5; count += 1) await client.send(inquiry, await client.prepare(inquiry));
    expect(seen.map((call) => `${call.method} ${call.body}`)).toEqual(Array(5).fill(`GET ${inquiry.body}`));
    expect(server.connections()).toBe(1);
  });

  it('may bring a document of up to 15 MB, where an envelope may be 1 MB', async () => {
    const pdf = `%PDF-1.7\n${'x'.repeat(2_000_000)}\n%%EOF\n`;
    const { server, seen } = await start((response) => response.writeHead(200, { 'Content-Type': 'application/pdf' }).end(pdf));
    const client = clientAt(server.origin);
    const exchange = await client.send(cetak, await client.prepare(cetak));
    expect(exchange).toMatchObject({ outcome: 'berhasil', contentType: 'application/pdf' });
    expect(exchange.answer?.bytes.length).toBe(pdf.length);
    expect(seen[0]?.url).toBe(`/api/v1/banks/1/covering/print?cover=${contohCover}`);
    expect(seen[0]?.headers).not.toHaveProperty('signature');
    const filed = await client.send(baru, await client.prepare(baru));
    expect(filed).toMatchObject({ outcome: 'belum_pasti', reason: 'answer_too_large' });
    expect(filed.raw.length).toBe(1_048_576);
  });
});

describe('a letter that cannot go', () => {
  it('has not left where there is no token', async () => {
    const server = await startHttp((_request, response) => response.writeHead(401).end('{"error":"invalid_client"}'));
    ended.push(server.close);
    const client = clientAt(server.origin);
    const exchange = await client.send(baru, await client.prepare(baru));
    expect(exchange).toMatchObject({
      outcome: 'tertahan',
      scope: 'jalur',
      reason: 'token_refused',
      httpStatus: null,
      message: 'invalid_client',
    });
    expect([exchange.raw.length, exchange.bytesSent]).toEqual([0, 0]);
  });

  it('has not left where nobody listens', async () => {
    const server = await startTcp(() => {});
    await server.close();
    const client = clientAt(server.origin);
    const exchange = await client.send(baru, await client.prepare(baru));
    expect(exchange).toMatchObject({ outcome: 'belum_terkirim', reason: 'no_connection', answer: null, bytesSent: 0 });
    expect(exchange).not.toHaveProperty('scope');
  });

  it('has not left where it was stopped first', async () => {
    const { server, seen } = await start(json(200, contohJawabanPenjaminanBaru));
    const client = clientAt(server.origin);
    const exchange = await client.send(baru, await client.prepare(baru), { signal: AbortSignal.abort() });
    expect(exchange).toMatchObject({ outcome: 'belum_terkirim', reason: 'stopped_before_sent' });
    expect(seen).toHaveLength(0);
  });

  it.each([
    ['hangs', 'deadline', () => {}],
    ['answers half', 'deadline', (response: ServerResponse) => response.writeHead(200, { 'Content-Length': 900 }).write('{"status":true')],
    ['resets', 'connection_lost', (response: ServerResponse) => response.socket?.resetAndDestroy()],
  ] as const)('is unsure where the counterpart %s', async (_how, reason, play) => {
    const { server, seen } = await start((response) => void play(response));
    const client = clientAt(server.origin, {}, {}, 120);
    expect(await client.send(baru, await client.prepare(baru))).toMatchObject({ outcome: 'belum_pasti', reason });
    expect(seen).toHaveLength(1);
  });

  it('is unsure where it was stopped after it left', async () => {
    const stop = new AbortController();
    const { server } = await start(() => stop.abort());
    const client = clientAt(server.origin);
    const exchange = await client.send(baru, await client.prepare(baru), { signal: stop.signal });
    expect(exchange).toMatchObject({ outcome: 'belum_pasti', reason: 'stopped' });
  });

  it('asks for no pause but the one it was asked for', async () => {
    const { server } = await start(json(429, '', { 'Retry-After': '12' }));
    const client = clientAt(server.origin);
    expect(await client.send(baru, await client.prepare(baru))).toMatchObject({
      outcome: 'tertahan',
      scope: 'jalur',
      retryAfterMs: 12_000,
    });
  });
});

describe('an answer to be signed', () => {
  const switches = { 'response.verify': 'rsa' };
  const change = { jamkrindoPublicKeyPem: spki(theirs.publicKey) };
  const body = Buffer.from(JSON.stringify(contohJawabanPenjaminanBaru));
  const send = async (signature: string | null, more: object = {}) => {
    const { server } = await start((response) => response.writeHead(200, signature ? { Signature: signature } : {}).end(body));
    const client = clientAt(server.origin, { ...switches, ...more }, change);
    return client.send(baru, await client.prepare(baru));
  };

  it('is believed with the guarantor’s signature, by mode', async () => {
    for (const mode of ['pss', 'pkcs1'] as const) {
      const signature = signBytes(body, theirs.privateKey, { mode, saltLength: 'max' });
      expect(await send(signature, { 'signature.mode': mode })).toMatchObject({ outcome: 'berhasil' });
    }
  });

  it('is not believed with none, another’s, or one over other bytes', async () => {
    const rule = { mode: 'pss', saltLength: 'digest' } as const;
    const wrong = [null, 'x', signBytes(body, ours.privateKey, rule), signBytes(body.subarray(1), theirs.privateKey, rule)];
    for (const signature of wrong) {
      expect(await send(signature)).toMatchObject({ outcome: 'belum_pasti', reason: 'answer_signature', answer: null });
    }
  });

  it('needs the guarantor’s key from the start', () => {
    expect(() => clientAt(new URL('http://127.0.0.1:9'), switches)).toThrow(KeyError);
  });
});

describe('a connection', () => {
  it('that cannot work is refused before anything is sent', () => {
    const origin = new URL('http://127.0.0.1:9');
    expect(() => clientAt(origin, {}, { privateKeyPem: 'bukan kunci' })).toThrow(KeyError);
    expect(() => clientAt(origin, {}, { baseUrl: 'ftp://jfusion' })).toThrow(TypeError);
    expect(() => clientAt(origin, {}, { baseUrl: 'jfusion' })).toThrow(TypeError);
  });
});
