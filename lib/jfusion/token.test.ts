import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyOf, startHttp, startTcp } from './test-server.ts';
import { createTokenCache, type TokenOptions, type TokenResult } from './token.ts';
import { createTransport } from './transport.ts';

const ended: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

interface Asked {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

const cacheAt = (origin: URL, change: Partial<TokenOptions> = {}) => {
  const transport = createTransport();
  ended.push(() => transport.close());
  const fixed = { transport, origin, path: '/api/v1/oauth/token', clientId: 'mitra 1', clientSecret: 'r&h=s', deadlineMs: 2000 };
  return createTokenCache({ ...fixed, auth: 'body', now: Date.now, ...change });
};
const start = async (answer: (count: number) => { status?: number; body: unknown; headers?: Record<string, string> }) => {
  const asked: Asked[] = [];
  const server = await startHttp(async (request, response) => {
    asked.push({ headers: request.headers, body: `${request.method} ${request.url} ${(await bodyOf(request)).toString()}` });
    const { status = 200, body, headers = {} } = answer(asked.length);
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  ended.push(server.close);
  return { origin: server.origin, asked };
};
const granted = (token: string, expires_in: unknown = 3600) => ({
  body: { access_token: token, token_type: 'bearer', expires_in, scope: 'read' },
});
const failureOf = (result: TokenResult) => ('failure' in result ? result.failure : null);

describe('a token', () => {
  it('is asked for once and kept', async () => {
    const { origin, asked } = await start((count) => granted(`t${count}`));
    const cache = cacheAt(origin);
    expect(await cache.get()).toEqual({ token: 't1' });
    expect(await cache.get()).toEqual({ token: 't1' });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.headers).toMatchObject({ 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' });
  });

  const inBody = 'grant_type=client_credentials&client_id=mitra+1&client_secret=r%26h%3Ds';
  const basic = `Basic ${Buffer.from('mitra 1:r&h=s').toString('base64')}`;
  it.each([
    ['body', inBody, undefined],
    ['basic', 'grant_type=client_credentials', basic],
    ['both', inBody, basic],
  ] as const)('carries the credentials by switch token.auth: %s', async (auth, body, authorization) => {
    const { origin, asked } = await start(() => granted('t'));
    await cacheAt(origin, { auth }).get();
    expect(asked[0]?.body).toBe(`POST /api/v1/oauth/token ${body}`);
    expect(asked[0]?.headers.authorization).toBe(authorization);
    expect(asked[0]?.headers).not.toHaveProperty('signature');
  });

  it('is renewed once for any number of callers', async () => {
    const { origin, asked } = await start((count) => granted(`t${count}`));
    const cache = cacheAt(origin);
    const got = await Promise.all(Array.from({ length: 50 }, () => cache.get()));
    expect(new Set(got.map((result) => JSON.stringify(result)))).toEqual(new Set(['{"token":"t1"}']));
    cache.invalidate('t1');
    await Promise.all(Array.from({ length: 50 }, () => cache.get()));
    expect(asked).toHaveLength(2);
  });

  it.each([
    [3600, 3540],
    [100, 80],
    ['600', 540],
    [undefined, 240],
  ])('that lives %j s is renewed after %i s', async (expires_in, until) => {
    const { origin, asked } = await start((count) => ({ body: { access_token: `t${count}`, expires_in } }));
    let now = 1_000_000;
    const cache = cacheAt(origin, { now: () => now });
    await cache.get();
    now += until * 1000 - 1;
    expect(await cache.get()).toEqual({ token: 't1' });
    now += 1;
    expect(await cache.get()).toEqual({ token: 't2' });
    expect(asked).toHaveLength(2);
  });

  it('already replaced is not forgotten a second time', async () => {
    const { origin, asked } = await start((count) => granted(`t${count}`));
    const cache = cacheAt(origin);
    await cache.get();
    cache.invalidate('t1');
    await cache.get();
    cache.invalidate('t1');
    expect(await cache.get()).toEqual({ token: 't2' });
    expect(asked).toHaveLength(2);
  });
});

describe('no token', () => {
  it.each([400, 401, 403, 404])('where the endpoint refuses with %i: the connection is at fault', async (status) => {
    const { origin } = await start(() => ({ status, body: { error: 'invalid_client', error_description: 'Client tidak dikenal' } }));
    expect(failureOf(await cacheAt(origin).get())).toMatchObject({
      outcome: 'tertahan',
      reason: 'token_refused',
      httpStatus: status,
      message: 'Client tidak dikenal',
    });
  });

  it('where it asks for a pause: obeyed', async () => {
    const { origin } = await start(() => ({ status: 429, body: '', headers: { 'Retry-After': '7' } }));
    expect(failureOf(await cacheAt(origin).get())).toMatchObject({ outcome: 'tertahan', reason: 'http_429', retryAfterMs: 7000 });
  });

  it.each([
    ['5xx', { status: 503, body: granted('t').body }],
    ['408', { status: 408, body: '' }],
    ['a redirect', { status: 302, body: '' }],
    ['HTML', { body: '<html></html>' }],
    ['broken JSON', { body: '{"access_token":"t",}' }],
    ['no token in it', { body: { token_type: 'bearer' } }],
    ['a token that would break a header', { body: { access_token: 'a\r\nb' } }],
    ['another kind of token', { body: { access_token: 't', token_type: 'mac' } }],
    ['more than a token needs', { body: { access_token: 't', isi: 'x'.repeat(70_000) } }],
  ])('where the answer is %s: nothing has left', async (_what, answer) => {
    const { origin } = await start(() => answer);
    expect(failureOf(await cacheAt(origin).get())).toMatchObject({ outcome: 'belum_terkirim', reason: 'no_token', message: null });
  });

  it('where nobody answers: nothing has left, and the next caller asks anew', async () => {
    const hanging = await startTcp(() => {});
    ended.push(hanging.close);
    const cache = cacheAt(hanging.origin, { deadlineMs: 60 });
    expect(failureOf(await cache.get())).toMatchObject({ outcome: 'belum_terkirim', reason: 'no_token', httpStatus: null });
    expect(failureOf(await cache.get())).toMatchObject({ outcome: 'belum_terkirim' });
    expect(hanging.connections()).toBe(2);
    const gone = await startTcp(() => {});
    await gone.close();
    expect(failureOf(await cacheAt(gone.origin).get())).toMatchObject({ outcome: 'belum_terkirim', reason: 'no_connection' });
  });

  it('for a caller who gives up, while the others still get theirs', async () => {
    const stop = new AbortController();
    const { origin, asked } = await start(() => {
      stop.abort();
      return granted('t');
    });
    const cache = cacheAt(origin);
    const [stopped, other] = await Promise.all([cache.get(stop.signal), cache.get()]);
    expect(failureOf(stopped)).toMatchObject({ outcome: 'belum_terkirim', reason: 'stopped_before_sent' });
    expect(other).toEqual({ token: 't' });
    expect(failureOf(await cache.get(AbortSignal.abort()))).toMatchObject({ reason: 'stopped_before_sent' });
    expect(asked).toHaveLength(1);
  });
});
