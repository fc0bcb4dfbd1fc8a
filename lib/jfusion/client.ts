import type { KeyObject } from 'node:crypto';
import type { About, AnswerOf } from './answer.ts';
import { type Endpoint, endpoints, type Operasi } from './contract/endpoints.ts';
import type { JfusionProfile } from './contract/profile.ts';
import { keterangan } from './keterangan.ts';
import { KeyError, loadPrivateKey, loadPublicKey } from './keys.ts';
import { type Outcome, type Question, type Reason, readOutcome, type Scope } from './outcome.ts';
import { type Frozen, type Prepared, prepareRequest } from './request.ts';
import { verifyBytes } from './signature.ts';
import { createTokenCache, type TokenFailure } from './token.ts';
import { createTransport, type HttpExchange, type Transport } from './transport.ts';

export type { Prepared } from './request.ts';

export interface Connection {
  /** may have a path prefix; the API's own begins behind it */
  readonly baseUrl: string;
  readonly mitraId: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly privateKeyPem: string;
  readonly passphrase?: string | undefined;
  readonly profile: JfusionProfile;
  /** needed where switch `response.verify` is `rsa` */
  readonly jamkrindoPublicKeyPem?: string | undefined;
}

/** A frozen request (contract/canonical.ts) and what it speaks of. */
export interface Letter<O extends Operasi = Operasi> extends Frozen<O> {
  readonly about: About;
}

/** What became of a letter. */
export interface Exchange<O extends Operasi = Operasi> {
  readonly outcome: Outcome;
  readonly scope?: Scope;
  /** of the letter's own call; null where none was answered */
  readonly httpStatus: number | null;
  readonly contentType: string | null;
  /** the answer's bytes, at most 1 MB (15 MB for a document); may be empty */
  readonly raw: Buffer;
  /** the guarantor's own words, to be shown verbatim and escaped */
  readonly message: string | null;
  readonly answer: AnswerOf<O> | null;
  readonly reason: Reason;
  /** one Indonesian sentence: what happened and what is next */
  readonly keterangan: string;
  readonly retryAfterMs: number | null;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly durationMs: number;
}

export interface JfusionClient {
  /** Signs; opens no socket. Commit what it returns as an attempt before `send`. */
  prepare(letter: Letter): Prepared;
  /** Gets a token, sends, retries the same bytes once after a 401 with a renewed token. Never throws for what the line does. */
  send<O extends Operasi>(letter: Letter<O>, prepared: Prepared, options?: { readonly signal?: AbortSignal }): Promise<Exchange<O>>;
  /** Ends every connection; whatever is under way becomes `belum_terkirim` or `belum_pasti`. */
  close(): void;
}

export interface ClientOptions {
  readonly connection: Connection;
  /** ms for a whole exchange, per operation */
  readonly deadlines: Readonly<Record<Operasi | 'token', number>>;
  /** ms since 1970 */
  readonly now?: () => number;
  readonly transport?: Transport;
}

const MB = 1_048_576;
const MAX_BYTES: Record<Endpoint['answer'], number> = { envelope: MB, document: 15 * MB };

/**
 * The worker's half of the J-FUSION client.
 * @throws KeyError where a key cannot be used, TypeError where the base address is none
 */
export function createJfusionClient({
  connection,
  deadlines,
  now = Date.now,
  transport = createTransport(),
}: ClientOptions): JfusionClient {
  const { profile, mitraId } = connection;
  const key = loadPrivateKey(connection.privateKeyPem, connection.passphrase);
  const guarantor = guarantorKey(connection);
  const base = new URL(connection.baseUrl);
  if (base.protocol !== 'http:' && base.protocol !== 'https:') throw new TypeError('base address is neither http nor https');
  const origin = new URL(base.origin);
  const root = `${base.pathname.replace(/\/+$/, '')}/api/v1`;
  const prefix = `${root}/banks/${encodeURIComponent(mitraId)}`;
  const { clientId, clientSecret } = connection;
  const auth = profile.token.auth;
  const path = `${root}/oauth/token`;
  const tokens = createTokenCache({ transport, origin, path, clientId, clientSecret, auth, deadlineMs: deadlines.token, now });

  const call = (letter: Letter, prepared: Prepared, token: string, signal: AbortSignal | undefined): Promise<HttpExchange> =>
    transport.exchange({
      method: letter.method,
      origin,
      path: prefix + letter.target,
      headers: { Authorization: `Bearer ${token}`, ...prepared.headers },
      body: prepared.body === null ? null : Buffer.from(prepared.body, 'utf8'),
      deadlineMs: deadlines[letter.operasi],
      maxBytes: MAX_BYTES[(endpoints[letter.operasi] as Endpoint).answer],
      signal,
    });

  return {
    prepare: (letter) => prepareRequest(letter, key, profile),
    send: async (letter, prepared, { signal } = {}) => {
      const started = performance.now();
      const made: HttpExchange[] = [];
      const spent = (): Spent => spentOn(made, started);
      for (;;) {
        const held = await tokens.get(signal);
        if ('failure' in held) return withoutToken(letter.operasi, held.failure, spent());
        const http = await call(letter, prepared, held.token, signal);
        made.push(http);
        if (http.status === 401) tokens.invalidate(held.token);
        if (http.status === 401 && made.length === 1) continue;
        const answerSignature = checkSignature(http, guarantor, profile);
        return concluded(http, { operasi: letter.operasi, about: letter.about, profile, answerSignature, now: now() }, spent());
      }
    },
    close: () => transport.close(),
  };
}

type Spent = Pick<Exchange, 'bytesSent' | 'bytesReceived' | 'durationMs'>;

function spentOn(made: readonly HttpExchange[], started: number): Spent {
  return {
    bytesSent: made.reduce((sum, http) => sum + http.bytesSent, 0),
    bytesReceived: made.reduce((sum, http) => sum + http.bytesReceived, 0),
    durationMs: Math.round(performance.now() - started),
  };
}

function concluded<O extends Operasi>(http: HttpExchange, question: Question<O>, spent: Spent): Exchange<O> {
  const verdict = readOutcome(http, question);
  const { operasi } = question;
  return {
    ...verdict,
    httpStatus: http.status,
    contentType: http.headers['content-type'] ?? null,
    raw: http.body,
    keterangan: keterangan({ operasi, reason: verdict.reason, httpStatus: http.status }),
    ...spent,
  };
}

/** The letter has no answer of its own: the token endpoint's bytes may hold secrets and are not passed on. */
function withoutToken(operasi: Operasi, failure: TokenFailure, spent: Spent): Exchange<never> {
  const { outcome, reason, httpStatus, message, retryAfterMs } = failure;
  return {
    outcome,
    ...(outcome === 'tertahan' ? { scope: 'jalur' as const } : {}),
    httpStatus: null,
    contentType: null,
    raw: Buffer.alloc(0),
    message,
    answer: null,
    reason,
    keterangan: keterangan({ operasi, reason, httpStatus }),
    retryAfterMs,
    ...spent,
  };
}

function guarantorKey({ profile, jamkrindoPublicKeyPem }: Connection): KeyObject | null {
  if (profile.response.verify === 'off') return null;
  if (!jamkrindoPublicKeyPem)
    throw new KeyError('Profil meminta tanda tangan jawaban diperiksa, tetapi kunci publik Jamkrindo belum diisi.');
  return loadPublicKey(jamkrindoPublicKeyPem);
}

function checkSignature(http: HttpExchange, key: KeyObject | null, profile: JfusionProfile): Question<Operasi>['answerSignature'] {
  if (!key || http.failure) return 'off';
  const header = http.headers.signature;
  if (typeof header !== 'string') return 'absent';
  return verifyBytes(http.body, header, key, profile.signature) ? 'valid' : 'wrong';
}
