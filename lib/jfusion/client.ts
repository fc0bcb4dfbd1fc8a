import type { KeyObject } from 'node:crypto';
import { addressOf } from './address.ts';
import type { AnswerOf } from './answer.ts';
import type { Operasi } from './contract/endpoints.ts';
import type { JfusionProfile } from './contract/profile.ts';
import { provenReplays } from './contract/replay.ts';
import type { Deadlines } from './deadlines.ts';
import { keterangan } from './keterangan.ts';
import { KeyError, loadPrivateKey, loadPublicKey } from './keys.ts';
import { type Outcome, type Question, type Reason, readOutcome, type Scope } from './outcome.ts';
import { outgoing } from './outgoing.ts';
import { type Letter, type Prepared, prepareRequest } from './request.ts';
import { serverDate } from './server-date.ts';
import { verifyBytes } from './signature.ts';
import { createTokenCache, type TokenFailure, type TokenLife, type TokenReport } from './token.ts';
import { createTransport, type HttpExchange, type Leaving, type Transport } from './transport.ts';

export { type Letter, letterOf, type Prepared } from './request.ts';
export type { TokenLife, TokenReport } from './token.ts';
export type { Leaving } from './transport.ts';
export { BrokenFile, type LetterFile } from './upload.ts';

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
  /** the clock of whoever answered, ms since 1970 */
  readonly date: number | null;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly durationMs: number;
}

/** Ways to stop a letter. */
export interface Stops {
  /** at any time: what has left is unknown */
  readonly signal?: AbortSignal | undefined;
  /** only while its last byte has not left: what has left is waited for */
  readonly unlessSent?: AbortSignal | undefined;
  /** how it is watched on its way out */
  readonly leaving?: Leaving | undefined;
}

export interface JfusionClient {
  /**
   * Signs; opens no socket. Commit what it returns as an attempt before `send`.
   * @throws BrokenFile where an upload's file is not what was filed
   */
  prepare(letter: Letter): Promise<Prepared>;
  /** Gets a token, sends, retries the same bytes once after a 401 with a renewed token. Never throws for what the line does. */
  send<O extends Operasi>(letter: Letter<O>, prepared: Prepared, options?: Stops): Promise<Exchange<O>>;
  /** Asks for a fresh token, whatever is held, and says what came; one renewal serves all who ask meanwhile. Never throws for what the line does. */
  token(): Promise<TokenReport>;
  /** operations that may be sent again under the same reference (switches `replay.*`) */
  readonly replays: readonly Operasi[];
  /** calls made so far, those for tokens too */
  calls(): number;
  /** Lets what is under way end as it would have; then ends every connection, and resolves. */
  retire(): Promise<void>;
  /** Ends every connection; whatever is under way becomes `belum_terkirim` or `belum_pasti`. */
  close(): void;
}

export interface ClientOptions {
  readonly connection: Connection;
  readonly deadlines: Deadlines;
  /** ms since 1970 */
  readonly now?: () => number;
  readonly transport?: Transport;
  /** told of every token that came */
  readonly onRenewed?: (life: TokenLife) => void;
}

/**
 * The worker's half of the J-FUSION client.
 * @throws KeyError where a key cannot be used, TypeError where the base address is none
 */
export function createJfusionClient({
  connection,
  deadlines,
  now = Date.now,
  transport = createTransport(),
  onRenewed,
}: ClientOptions): JfusionClient {
  const { profile, mitraId } = connection;
  let calls = 0;
  const counted: Transport = {
    ...transport,
    exchange: (request) => {
      calls += 1;
      return transport.exchange(request);
    },
  };
  const key = loadPrivateKey(connection.privateKeyPem, connection.passphrase);
  const guarantor = guarantorKey(connection);
  const address = addressOf(connection.baseUrl, mitraId);
  const { origin, tokenPath: path } = address;
  const { clientId, clientSecret } = connection;
  const auth = profile.token.auth;
  const tokens = createTokenCache({
    transport: counted,
    origin,
    path,
    clientId,
    clientSecret,
    auth,
    deadlineMs: deadlines.token,
    now,
    onRenewed,
  });

  return {
    replays: provenReplays(profile),
    prepare: (letter) => prepareRequest(letter, key, profile),
    send: async (letter, prepared, stops = {}) => {
      const waiting = AbortSignal.any([stops.signal, stops.unlessSent].filter((signal) => signal !== undefined));
      const started = performance.now();
      const made: HttpExchange[] = [];
      const spent = (): Spent => spentOn(made, started);
      for (;;) {
        const held = await tokens.get(waiting);
        if ('failure' in held) return withoutToken(letter.operasi, held.failure, spent());
        const http = await counted.exchange({ ...outgoing(letter, prepared, address, held.token, deadlines), ...stops });
        made.push(http);
        if (http.status === 401) tokens.invalidate(held.token);
        if (http.status === 401 && made.length === 1) continue;
        const answerSignature = checkSignature(http, guarantor, profile);
        return concluded(http, { operasi: letter.operasi, about: letter.about, profile, answerSignature, now: now() }, spent());
      }
    },
    token: () => tokens.renew(),
    calls: () => calls,
    retire: () => transport.retire(),
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
    date: serverDate(http.headers.date),
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
    date: null,
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
