import { addressOf } from '../address.ts';
import type { Connection } from '../client.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import type { Deadlines } from '../deadlines.ts';
import { isObject, memberOf, parseJson } from '../json.ts';
import { loadPrivateKey, type SigningKey } from '../keys.ts';
import { outgoing } from '../outgoing.ts';
import type { Letter, Prepared } from '../request.ts';
import { createTokenCache, type TokenFailure } from '../token.ts';
import type { HttpExchange, Transport } from '../transport.ts';
import { uploadBody } from '../upload.ts';

/** The connection under test: its switches move from call to call. */
export type Bare = Omit<Connection, 'profile'>;

export interface TokenAnswer {
  readonly result: { readonly token: string } | { readonly failure: TokenFailure };
  readonly http: HttpExchange;
  /** the answer's bytes where they may be kept: null where a token came, or where they hold one or our secret */
  readonly seen: Buffer | null;
  /** seconds; null where the answer does not say */
  readonly expiresIn: number | null;
  readonly scope: string | null;
}

/** One call at a time, nothing retried: the test itself decides what follows. */
export interface Line {
  readonly key: SigningKey;
  readonly origin: URL;
  /** path of the token call, as it goes on the wire */
  readonly tokenPath: string;
  askToken(auth: JfusionProfile['token']['auth'], signal: AbortSignal): Promise<TokenAnswer>;
  send(letter: Letter, prepared: Prepared, body: Buffer | null, token: string, signal: AbortSignal): Promise<HttpExchange>;
  close(): void;
}

export interface LineOptions {
  readonly connection: Bare;
  readonly transport: Transport;
  readonly deadlines: Deadlines;
  readonly now: () => number;
}

/** @throws KeyError where the key cannot be used, TypeError where the base address is none */
export function openLine({ connection, transport, deadlines, now }: LineOptions): Line {
  const { baseUrl, mitraId, clientId, clientSecret, privateKeyPem, passphrase } = connection;
  const address = addressOf(baseUrl, mitraId);
  const { origin, tokenPath } = address;
  return {
    key: loadPrivateKey(privateKeyPem, passphrase),
    origin,
    tokenPath,
    askToken: async (auth, signal) => {
      const made: HttpExchange[] = [];
      const tapped = async (request: Parameters<Transport['exchange']>[0]): Promise<HttpExchange> => {
        const http = await transport.exchange({ ...request, signal });
        made.push(http);
        return http;
      };
      const result = await createTokenCache({
        transport: { ...transport, exchange: tapped },
        ...{ origin, path: tokenPath, clientId, clientSecret, auth, deadlineMs: deadlines.token, now },
      }).get();
      const [http] = made;
      if (!http) throw new Error('no token was asked for');
      const secrets = ['access_token', clientSecret, Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64')];
      const seen = 'token' in result || secrets.some((secret) => http.body.includes(secret)) ? null : http.body;
      return { result, http, seen, ...saidBeside(http.body) };
    },
    send: (letter, prepared, body, token, signal) =>
      transport.exchange({ ...outgoing(letter, prepared, address, token, deadlines), body, signal }),
    close: () => transport.close(),
  };
}

/** The bytes of a prepared request; the file of a test is small enough to be held. */
export async function bytesOf({ body, file }: Prepared): Promise<Buffer | null> {
  if (body === null) return null;
  if (!file) return Buffer.from(body, 'utf8');
  const pieces: Uint8Array[] = [];
  for await (const piece of uploadBody(body, file)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function saidBeside(body: Buffer): Pick<TokenAnswer, 'expiresIn' | 'scope'> {
  const root = parseJson(body);
  if (!isObject(root)) return { expiresIn: null, scope: null };
  const seconds = Number(memberOf(root, 'expires_in') ?? Number.NaN);
  const scope = memberOf(root, 'scope');
  return { expiresIn: Number.isFinite(seconds) ? seconds : null, scope: typeof scope === 'string' ? scope.slice(0, 100) : null };
}
