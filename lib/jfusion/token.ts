import { z } from 'zod';
import type { JfusionProfile } from './contract/profile.ts';
import { storable } from './envelope.ts';
import { isObject, memberOf, parseJson } from './json.ts';
import { type Reason, reasonNotSent } from './outcome.ts';
import { retryAfter } from './retry-after.ts';
import { serverDate } from './server-date.ts';
import type { HttpExchange, Transport } from './transport.ts';

/** No token, so no letter left. `tertahan`: the endpoint refused us and somebody must mend the connection. */
export interface TokenFailure {
  readonly outcome: 'belum_terkirim' | 'tertahan';
  readonly reason: Reason;
  readonly httpStatus: number | null;
  /** the endpoint's own words, where it gave any */
  readonly message: string | null;
  readonly retryAfterMs: number | null;
}
export type TokenResult = { readonly token: string } | { readonly failure: TokenFailure };

/** What asking for a token showed. The token itself is not in it. */
export interface TokenReport {
  readonly ok: boolean;
  readonly connected: boolean;
  readonly httpStatus: number | null;
  /** seconds; null where the answer named none */
  readonly expiresIn: number | null;
  readonly scope: string | null;
  /** the endpoint's clock, ms since 1970 */
  readonly date: number | null;
  readonly message: string | null;
  readonly reason: Reason;
  readonly connectedMs: number | null;
  readonly durationMs: number;
}

/** From when until when a token is good, ms since 1970, as its endpoint said. */
export interface TokenLife {
  readonly from: number;
  readonly until: number;
}

export interface TokenCache {
  /** A token with some life left; one renewal in flight serves every caller. A caller's signal ends only its own wait. */
  get(signal?: AbortSignal): Promise<TokenResult>;
  /** Asks for a fresh one, whatever is held, and keeps it where one comes; joins a renewal that is in flight. */
  renew(): Promise<TokenReport>;
  /** Forgets this token if it is still the one held. */
  invalidate(token: string): void;
}

export interface TokenOptions {
  readonly transport: Transport;
  readonly origin: URL;
  readonly path: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly auth: JfusionProfile['token']['auth'];
  readonly deadlineMs: number;
  /** ms since 1970 */
  readonly now: () => number;
  /** told of every token that came */
  readonly onRenewed?: ((life: TokenLife) => void) | undefined;
}

const MAX_BYTES = 64 * 1024;
const DEFAULT_LIFE_S = 300;
const MARGIN_MS = 60_000;

const tokenSchema = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]{1,8192}$/),
  token_type: z
    .string()
    .regex(/^bearer$/i)
    .default('bearer'),
  expires_in: z.coerce.number().min(0).max(31_536_000).optional(),
  scope: z.string().max(500).optional().catch(undefined),
});

const stopped: TokenFailure = {
  outcome: 'belum_terkirim',
  reason: 'stopped_before_sent',
  httpStatus: null,
  message: null,
  retryAfterMs: null,
};

/** Keeps one token, renewed before it ends (a minute, or a fifth of a short life). Source: the document's "Autentikasi User". */
export function createTokenCache(options: TokenOptions): TokenCache {
  let held: { readonly token: string; readonly until: number } | null = null;
  let renewal: Promise<Renewed> | null = null;

  const askNow = async (): Promise<Renewed> => {
    const asked = options.now();
    const exchange = await ask(options);
    const parsed = exchange.status === 200 && !exchange.failure ? tokenSchema.safeParse(parseJson(exchange.body)) : null;
    if (!parsed?.success) {
      const failure = failureOf(exchange, options.now());
      return { result: { failure }, report: { ...reportOf(exchange), ok: false, message: failure.message, reason: failure.reason } };
    }
    const { access_token: token, expires_in: expiresIn = null, scope = null } = parsed.data;
    const life = (expiresIn ?? DEFAULT_LIFE_S) * 1000;
    held = { token, until: asked + life - Math.min(MARGIN_MS, life / 5) };
    options.onRenewed?.({ from: asked, until: asked + life });
    return { result: { token }, report: { ...reportOf(exchange), expiresIn, scope } };
  };

  const renew = (): Promise<Renewed> => {
    renewal ??= askNow().finally(() => {
      renewal = null;
    });
    return renewal;
  };

  return {
    get: (signal) => {
      if (signal?.aborted) return Promise.resolve({ failure: stopped });
      if (held && options.now() < held.until) return Promise.resolve({ token: held.token });
      const result = renew().then((renewed) => renewed.result);
      return signal ? orStopped(result, signal) : result;
    },
    renew: async () => (await renew()).report,
    invalidate: (token) => {
      if (held?.token === token) held = null;
    },
  };
}

interface Renewed {
  readonly result: TokenResult;
  readonly report: TokenReport;
}

/** What an exchange shows whether a token came or not; read as a success. */
function reportOf({ connected, status, headers, timings }: HttpExchange): TokenReport {
  const { connectedMs, totalMs: durationMs } = timings;
  const base = { ok: true, expiresIn: null, scope: null, message: null, reason: 'accepted' } as const;
  return { ...base, connected, httpStatus: status, date: serverDate(headers.date), connectedMs, durationMs };
}

function ask(options: TokenOptions): Promise<HttpExchange> {
  const { auth, clientId, clientSecret } = options;
  const inBody = auth === 'basic' ? {} : { client_id: clientId, client_secret: clientSecret };
  const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`, 'utf8').toString('base64')}`;
  return options.transport.exchange({
    method: 'POST',
    origin: options.origin,
    path: options.path,
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Accept: 'application/json',
      ...(auth === 'body' ? {} : { Authorization: basic }),
    },
    body: Buffer.from(new URLSearchParams({ grant_type: 'client_credentials', ...inBody }).toString(), 'ascii'),
    deadlineMs: options.deadlineMs,
    maxBytes: MAX_BYTES,
  });
}

/** A 4xx (but 408) says that we are refused; anything else only that there is no token now, and no letter has left. */
function failureOf(exchange: HttpExchange, now: number): TokenFailure {
  const { status } = exchange;
  if (status === null) return { ...stopped, reason: exchange.requestFlushed ? 'no_token' : reasonNotSent(exchange) };
  const base = { httpStatus: status, retryAfterMs: retryAfter(exchange.headers['retry-after'], now) };
  const refused = status >= 400 && status < 500 && status !== 408;
  if (!refused) return { ...base, outcome: 'belum_terkirim', reason: 'no_token', message: null };
  return { ...base, outcome: 'tertahan', reason: status === 429 ? 'http_429' : 'token_refused', message: wordsOf(exchange) };
}

function wordsOf(exchange: HttpExchange): string | null {
  const root = parseJson(exchange.body);
  if (!isObject(root)) return null;
  const said = ['error_description', 'message', 'error'].map((key) => memberOf(root, key)).find((value) => typeof value === 'string');
  return typeof said === 'string' && said !== '' ? storable(said) : null;
}

function orStopped(renewal: Promise<TokenResult>, signal: AbortSignal): Promise<TokenResult> {
  const { promise, resolve } = Promise.withResolvers<TokenResult>();
  const stop = (): void => resolve({ failure: stopped });
  signal.addEventListener('abort', stop, { once: true });
  const done = renewal.finally(() => signal.removeEventListener('abort', stop));
  return Promise.race([done, promise]);
}
