import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createTransport, type HttpRequest, type Transport } from './transport.ts';

const ended: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});
const wire = (options?: Parameters<typeof createTransport>[0]): Transport => {
  const transport = createTransport(options);
  ended.push(() => transport.close());
  return transport;
};
const to = (origin: URL, method: HttpRequest['method']): HttpRequest => ({
  method,
  origin,
  path: '/',
  headers: {},
  body: Buffer.from('{"a":1}'),
  deadlineMs: 5000,
  maxBytes: 1000,
});

describe('an exchange over TLS', () => {
  it('a certificate nobody vouches for is no connection; one that is trusted carries the exchange', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jfusion-tls-'));
    ended.push(() => rmSync(folder, { recursive: true, force: true }));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'];
    execFileSync('openssl', [...request, '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key, '-out', cert], { stdio: 'ignore' });
    let calls = 0;
    const server = createHttps({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) => {
      calls += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    ended.push(() => new Promise((resolve) => server.close(() => resolve())));
    const origin = new URL(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
    const refused = await wire().exchange(to(origin, 'POST'));
    expect(refused).toMatchObject({
      connected: false,
      requestFlushed: false,
      failure: { kind: 'tls', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
    });
    const transport = wire({ ca: readFileSync(cert, 'utf8') });
    for (const method of ['POST', 'GET'] as const) expect(await transport.exchange(to(origin, method))).toMatchObject({ status: 200 });
    expect(calls).toBe(2);
  });
});
