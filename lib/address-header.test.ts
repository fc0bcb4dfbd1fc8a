import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { addressHeader, makeAddressing } from './address-header.ts';
import { parseRange } from './client-address.ts';

const loopback = parseRange('127.0.0.1') ?? expect.unreachable();
const ends: (() => unknown)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** Serves behind the addressing; gives what the pages would see of a request with these header lines. */
async function serve(trusted: Parameters<typeof makeAddressing>[0]): Promise<(lines: string[]) => Promise<IncomingHttpHeaders>> {
  const addressed = makeAddressing(trusted);
  const server = createServer((asked, answer) => {
    addressed(asked);
    answer.end(JSON.stringify(asked.headers));
  });
  ends.push(() => server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return (lines) =>
    new Promise((resolve, reject) => {
      const asking = request({ port, host: '127.0.0.1', agent: false, headers: ['Host', 'portal', ...lines] }, (answer) => {
        json(answer).then((seen) => resolve(seen as IncomingHttpHeaders), reject);
      });
      asking.on('error', reject).end();
    });
}

describe('the header that tells who asks', () => {
  it('never carries what a client wrote into it, however often and in whatever case', async () => {
    const ask = await serve([]);
    const forged = ['X-Mitra-Alamat', '1.2.3.4', 'x-mitra-alamat', '5.6.7.8', 'X-Forwarded-For', '9.9.9.9'];
    expect((await ask(forged))[addressHeader]).toBe('127.0.0.1');
  });

  it('follows a trusted proxy, over lines that came twice', async () => {
    const ask = await serve([loopback]);
    const seen = await ask(['X-Forwarded-For', '1.2.3.4', 'X-Forwarded-For', '203.0.113.9', 'X-Mitra-Alamat', '1.2.3.4']);
    expect(seen[addressHeader]).toBe('203.0.113.9');
  });

  it('is kept where the portal asks itself for a client, and only there', async () => {
    const ask = await serve([loopback]);
    const first = await ask(['X-Forwarded-For', '203.0.113.9']);
    const { [addressHeader]: address = '', 'x-mitra-alamat-segel': seal = '' } = first;
    const again = (said: string, sealed: string) => ask(['X-Mitra-Alamat', said, 'X-Mitra-Alamat-Segel', sealed]);
    expect((await again(`${address}`, `${seal}`))[addressHeader]).toBe('203.0.113.9');
    expect((await again('1.2.3.4', `${seal}`))[addressHeader]).toBe('127.0.0.1');
    expect((await again(`${address}`, 'x'))[addressHeader]).toBe('127.0.0.1');
    const other = await serve([]);
    const elsewhere = await other(['X-Mitra-Alamat', `${address}`, 'X-Mitra-Alamat-Segel', `${seal}`]);
    expect(elsewhere[addressHeader]).toBe('127.0.0.1');
  });

  it('is not written for a client that has gone', () => {
    const headers: IncomingHttpHeaders = { [addressHeader]: '1.2.3.4' };
    expect(makeAddressing([])({ headers, socket: {} })).toBe(false);
    expect(headers[addressHeader]).toBeUndefined();
  });
});
