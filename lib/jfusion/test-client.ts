import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { type ClientOptions, type Connection, createJfusionClient, type JfusionClient, type Letter, letterOf } from './client.ts';
import { freezeRequest } from './contract/canonical.ts';
import { contohPenjaminanBaru, contohReferensi } from './contract/fixtures.ts';
import { parseProfile } from './contract/profile.ts';
import { deadlinesOf } from './deadlines.ts';
import { pkcs8, rsaPair } from './test-keys.ts';
import { bodyOf, type LocalServer, startHttp } from './test-server.ts';

/** For tests: the partner's own pair of keys. */
export const ours = rsaPair();

/** For tests: what is to be ended after each. */
export const ended: (() => Promise<void> | void)[] = [];

/** For tests: ends all of it, the last first. */
export async function endAll(): Promise<void> {
  for (const end of ended.splice(0).reverse()) await end();
}

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
type Play = (response: ServerResponse, call: Seen) => void;

/** For tests: a counterpart which gives out tokens t1, t2 … and plays the given answer to everything else. */
export async function start(play: Play): Promise<{ server: LocalServer; seen: Seen[]; tokens: () => number }> {
  const seen: Seen[] = [];
  let tokens = 0;
  const server = await startHttp(async (request, response) => {
    const body = (await bodyOf(request)).toString();
    if (request.url?.endsWith('/api/v1/oauth/token')) {
      tokens += 1;
      response.end(JSON.stringify({ access_token: `t${tokens}`, token_type: 'bearer', expires_in: 3600 }));
      return;
    }
    const call = { method: request.method, url: request.url, headers: request.headers, body };
    seen.push(call);
    play(response, call);
  });
  ended.push(server.close);
  return { server, seen, tokens: () => tokens };
}

/** For tests: a play that always gives this answer. */
export function json(status: number, value: unknown, headers: Record<string, string> = {}): Play {
  return (response) => response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(value));
}

/** For tests: a play that knows one token only; with any other, 401. */
export function onlyWith(authorization: string, value: unknown): Play {
  return (response, call) => {
    const known = call.headers.authorization === authorization;
    json(known ? 200 : 401, known ? value : { status: false, message: 'Token kedaluwarsa' })(response, call);
  };
}

/** For tests: the product's client at this address, every deadline but the token's the same. */
export function clientAt(
  origin: URL,
  switches: object = {},
  change: Partial<Connection> = {},
  deadline = 2000,
  options: Partial<ClientOptions> = {},
): JfusionClient {
  const client = createJfusionClient({
    connection: {
      baseUrl: origin.href,
      mitraId: '1',
      clientId: 'id',
      clientSecret: 'rahasia',
      privateKeyPem: pkcs8(ours.privateKey),
      profile: parseProfile(switches),
      ...change,
    },
    deadlines: deadlinesOf({ token: 2000, call: deadline, document: deadline, perMegabyte: deadline }),
    ...options,
  });
  ended.push(() => client.close());
  return client;
}

/** For tests: the document's own filing, with a name that is not ASCII. */
export const baru: Letter<'penjaminanBaru'> = letterOf(
  'penjaminanBaru',
  freezeRequest(
    'penjaminanBaru',
    { ...contohPenjaminanBaru, nama_debitur: 'SÉRUNI 😀', partner_reference_id: contohReferensi },
    parseProfile({}),
  ),
  { noRekening: '1000Q614', nomorAplikasi: '1000Q614' },
);

/** For tests: a question. */
export const inquiry: Letter<'inquiryIjp'> = {
  operasi: 'inquiryIjp',
  method: 'GET',
  target: '/ijp/inquiry',
  body: '{"no_aplikasi":"A","partner_reference_id":"R-1"}',
  file: null,
  about: {},
};
