import { type About, type AnswerOf, type Fault, readers } from './answer.ts';
import { type Endpoint, endpoints, type Operasi } from './contract/endpoints.ts';
import type { JfusionProfile } from './contract/profile.ts';
import { type Envelope, readEnvelope } from './envelope.ts';
import { retryAfter } from './retry-after.ts';
import type { FailureKind, HttpExchange } from './transport.ts';

/** The contract's five outcomes, states of a letter and never of a guarantee. */
export type Outcome = 'berhasil' | 'ditolak' | 'belum_terkirim' | 'tertahan' | 'belum_pasti';
/** What pauses with a letter that is `tertahan`. Only the worker, who sees several letters, concludes `operasi`. */
export type Scope = 'jalur' | 'operasi' | 'surat';

type UnknownReason =
  | Fault
  | 'deadline'
  | 'connection_lost'
  | 'stopped'
  | 'answer_cut'
  | 'answer_too_large'
  | 'redirected'
  | 'server_error'
  | 'contradiction'
  | 'answer_signature';

/** Why, for machines; `keterangan.ts` has the sentence of each. */
export type Reason =
  | UnknownReason
  | 'accepted'
  | 'accepted_without_certificate'
  | 'refused'
  | 'no_connection'
  | 'tls_untrusted'
  | 'cut_before_sent'
  | 'stopped_before_sent'
  | 'body_broken'
  | 'no_token'
  | 'token_refused'
  | 'http_401'
  | 'http_403'
  | 'http_429'
  | 'letter_not_taken';

export interface Verdict<O extends Operasi = Operasi> {
  readonly outcome: Outcome;
  readonly scope?: Scope;
  readonly reason: Reason;
  readonly message: string | null;
  readonly answer: AnswerOf<O> | null;
  readonly retryAfterMs: number | null;
}

export interface Question<O extends Operasi> {
  readonly operasi: O;
  readonly about: About;
  readonly profile: JfusionProfile;
  /** `absent`: the answer carries no signature; `off`: none is asked for (switch `response.verify`) */
  readonly answerSignature: 'off' | 'valid' | 'absent' | 'wrong';
  /** ms since 1970, for a Retry-After written as a date */
  readonly now: number;
}

type Bare = Pick<Verdict, 'outcome' | 'reason'> & Partial<Verdict<never>>;
const verdict = (bare: Bare): Verdict<never> => ({ message: null, answer: null, retryAfterMs: null, ...bare });

const LANE = new Map<number, Reason>([
  [401, 'http_401'],
  [403, 'http_403'],
  [429, 'http_429'],
]);
const LETTER = new Set([404, 405, 413, 415]);
const REFUSING = new Set([400, 409, 422]);

const LOST: Record<FailureKind, UnknownReason> = {
  connect: 'connection_lost',
  tls: 'connection_lost',
  body: 'stopped',
  stale: 'connection_lost',
  deadline: 'deadline',
  aborted: 'stopped',
  reset: 'connection_lost',
  garbage: 'foreign_answer',
  truncated: 'answer_cut',
  too_large: 'answer_too_large',
};

/** Why nothing reached the guarantor: the last chunk never left. */
export function reasonNotSent(exchange: HttpExchange): Reason {
  const kind = exchange.failure?.kind;
  if (kind === 'aborted') return 'stopped_before_sent';
  if (kind === 'body') return 'body_broken';
  if (kind === 'tls') return 'tls_untrusted';
  return exchange.connected ? 'cut_before_sent' : 'no_connection';
}

/** Contract section 2, as one pure function: which of the five outcomes an exchange of this operation is. */
export function readOutcome<O extends Operasi>(exchange: HttpExchange, question: Question<O>): Verdict<O> {
  const { status, requestFlushed, failure } = exchange;
  const unsure = (reason: UnknownReason, message: string | null = null): Verdict<never> =>
    requestFlushed
      ? verdict({ outcome: 'belum_pasti', reason, message })
      : verdict({ outcome: 'belum_terkirim', reason: reasonNotSent(exchange), message });

  if (status === null) return unsure(LOST[failure?.kind ?? 'reset']);
  const isDocument = (endpoints[question.operasi] as Endpoint).answer === 'document';
  const isPrint = isDocument && exchange.body.subarray(0, 5).toString('latin1') === '%PDF-';
  const envelope = failure || isPrint ? null : readEnvelope(exchange.body);
  const message = envelope?.message ?? null;
  if (question.answerSignature === 'wrong') return unsure('answer_signature', message);

  const lane = LANE.get(status);
  if (lane) {
    const retryAfterMs = retryAfter(exchange.headers['retry-after'], question.now);
    return verdict({ outcome: 'tertahan', scope: 'jalur', reason: lane, message, retryAfterMs });
  }
  if (LETTER.has(status)) return verdict({ outcome: 'tertahan', scope: 'surat', reason: 'letter_not_taken', message });
  if (status < 200) return unsure('foreign_answer');
  if (status >= 500) return unsure('server_error', message);
  if (status >= 300 && status < 400) return unsure('redirected', message);
  if (failure) return unsure(LOST[failure.kind]);
  if (status >= 400) {
    if (status === 408) return unsure('deadline', message);
    if (!envelope) return verdict({ outcome: 'tertahan', scope: 'surat', reason: 'letter_not_taken' });
    if (!REFUSING.has(status)) return unsure('foreign_answer', message);
  }
  if (!requestFlushed) return unsure('connection_lost', message);
  if (question.answerSignature === 'absent') return unsure('answer_signature', message);
  if (envelope?.status === false) return verdict({ outcome: 'ditolak', reason: 'refused', message });
  if (status >= 400) return unsure('contradiction', message);
  return accepted(exchange, question, envelope, unsure);
}

function accepted<O extends Operasi>(
  exchange: HttpExchange,
  question: Question<O>,
  envelope: Envelope | null,
  unsure: (reason: UnknownReason, message: string | null) => Verdict<never>,
): Verdict<O> {
  const { about, profile } = question;
  const message = envelope?.message ?? null;
  const reading = readers[question.operasi]({ envelope, body: exchange.body, about, profile });
  if ('fault' in reading) return unsure(reading.fault, message);
  const { answer } = reading;
  const waiting = isCovering(question.operasi) && 'no_sertifikat' in answer && answer.no_sertifikat === null;
  return { ...verdict({ outcome: 'berhasil', reason: waiting ? 'accepted_without_certificate' : 'accepted', message }), answer };
}

function isCovering(operasi: Operasi): boolean {
  return operasi === 'penjaminanBaru' || operasi === 'penjaminanSpr';
}
