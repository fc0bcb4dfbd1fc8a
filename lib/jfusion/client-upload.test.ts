import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { letterOf, type TokenLife } from './client.ts';
import { freezeRequest } from './contract/canonical.ts';
import { contohUploadDokumen } from './contract/fixtures.ts';
import { parseProfile } from './contract/profile.ts';
import { deadlinesOf } from './deadlines.ts';
import { verifyBytes } from './signature.ts';
import { clientAt, endAll, ended, inquiry, json, onlyWith, ours, start } from './test-client.ts';
import { startHttp } from './test-server.ts';
import { createTransport, type Transport } from './transport.ts';

afterEach(endAll);

describe('a document', () => {
  const content = Buffer.alloc(300_000, 'isi dokumen ');
  const file = { sha256: createHash('sha256').update(content).digest('hex'), size: content.length, contentType: 'application/pdf' };
  const letter = (given: Buffer = content) => {
    const frozen = freezeRequest('uploadDokumen', contohUploadDokumen, parseProfile({}), { file, boundary: 'mitra-1' });
    return letterOf('uploadDokumen', frozen, { noRekening: '29UK0006' }, async function* () {
      yield given.subarray(0, 100_000);
      yield given.subarray(100_000);
    });
  };
  const taken = { status: true, data: null, message: 'Success upload dokumen klaim' };

  it('goes out with its length and signature, the same bytes again after a 401', async () => {
    const { server, seen } = await start(onlyWith('Bearer t2', taken));
    const client = clientAt(server.origin);
    const prepared = await client.prepare(letter());
    expect(await client.send(letter(), prepared)).toMatchObject({ outcome: 'berhasil', answer: { diterima: true } });
    expect(seen.map((call) => createHash('sha256').update(call.body).digest('hex'))).toEqual([prepared.bodySha256, prepared.bodySha256]);
    expect(seen[1]?.headers).toMatchObject({
      'content-type': 'multipart/form-data; boundary=mitra-1',
      'content-length': String(Buffer.byteLength(seen[1]?.body ?? '')),
      signature: prepared.signature,
    });
    const body = Buffer.from(seen[1]?.body ?? '');
    expect(verifyBytes(body, prepared.signature ?? '', ours.publicKey, { mode: 'pss' })).toBe(true);
  });

  it('that changes between signing and sending never goes out whole', async () => {
    const { server, seen } = await start(json(200, taken));
    const client = clientAt(server.origin);
    const prepared = await client.prepare(letter());
    const changed = letter(Buffer.concat([content.subarray(1), Buffer.from('X')]));
    const exchange = await client.send(changed, { ...prepared, file: changed.file });
    expect(exchange).toMatchObject({ outcome: 'belum_terkirim', reason: 'body_broken', httpStatus: null });
    expect(seen).toHaveLength(0);
  });

  it('has the time its size needs', async () => {
    const { server } = await start(json(200, { status: true, data: [] }));
    const wire = createTransport();
    ended.push(() => wire.close());
    const given: number[] = [];
    const transport: Transport = {
      ...wire,
      exchange: (request) => {
        given.push(request.deadlineMs);
        return wire.exchange(request);
      },
    };
    const deadlines = deadlinesOf({ token: 2001, call: 2002, document: 2003, perMegabyte: 1_048_576 });
    const client = clientAt(server.origin, {}, {}, 0, { transport, deadlines });
    await client.send(inquiry, await client.prepare(inquiry));
    await client.send(letter(), await client.prepare(letter()));
    expect(given).toEqual([2001, 2002, 2002 + content.length]);
  });
});

describe('what a test of the connection needs', () => {
  it('a fresh token, and what was said with it', async () => {
    const { server, tokens } = await start(json(200, { status: true, data: [] }));
    const client = clientAt(server.origin);
    await client.send(inquiry, await client.prepare(inquiry));
    const report = await client.token();
    expect(report).toMatchObject({ ok: true, connected: true, httpStatus: 200, expiresIn: 3600, scope: null, reason: 'accepted' });
    expect(Math.abs((report.date ?? 0) - Date.now())).toBeLessThan(5000);
    expect(tokens()).toBe(2);
  });

  it('a refusal of the token in its own words, and no connection at all', async () => {
    const server = await startHttp((_request, response) => response.writeHead(401).end('{"error":"invalid_client"}'));
    ended.push(server.close);
    const refused = await clientAt(server.origin).token();
    expect(refused).toMatchObject({ ok: false, httpStatus: 401, message: 'invalid_client', reason: 'token_refused', expiresIn: null });
    await server.close();
    expect(await clientAt(server.origin).token()).toMatchObject({ ok: false, connected: false, httpStatus: null, reason: 'no_connection' });
  });

  it('the clock of whoever answered, and a signature spoilt on purpose', async () => {
    const { server, seen } = await start(json(200, { status: true, data: [] }));
    const client = clientAt(server.origin);
    const prepared = await client.prepare(inquiry);
    const spoilt = Buffer.alloc(256, 7).toString('base64');
    const exchange = await client.send(inquiry, { ...prepared, signature: spoilt });
    expect(seen[0]?.headers.signature).toBe(spoilt);
    expect(Math.abs((exchange.date ?? 0) - Date.now())).toBeLessThan(5000);
  });

  it('word of every token that came', async () => {
    const { server } = await start(json(200, { status: true, data: [] }));
    const lives: TokenLife[] = [];
    const client = clientAt(server.origin, {}, {}, 2000, { onRenewed: (life) => lives.push(life) });
    await client.send(inquiry, await client.prepare(inquiry));
    await client.send(inquiry, await client.prepare(inquiry));
    expect(lives.map(({ from, until }) => until - from)).toEqual([3_600_000]);
  });
});

describe('a client that is retired', () => {
  it('ends what is under way as it would have, then every connection', async () => {
    let answer: () => void = () => {};
    const { server } = await start((response, call) => {
      answer = () => json(200, { status: true, data: [] })(response, call);
      arrived();
    });
    let arrived: () => void = () => {};
    const there = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const client = clientAt(server.origin);
    const sending = client.send(inquiry, await client.prepare(inquiry));
    await there;
    void client.retire();
    answer();
    expect((await sending).outcome).toBe('berhasil');
    while (server.open() > 0) await new Promise<void>((resolve) => setImmediate(resolve));
  });
});
