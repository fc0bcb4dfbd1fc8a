import type { About } from '../answer.ts';
import { freezeRequest } from '../contract/canonical.ts';
import { checkPayload } from '../contract/check.ts';
import { type Endpoint, endpoints, type Operasi } from '../contract/endpoints.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import { switches } from '../contract/switches.ts';
import { readOutcome, type Verdict } from '../outcome.ts';
import { type Letter, letterOf, prepareRequest } from '../request.ts';
import type { HttpExchange } from '../transport.ts';
import type { Context } from './context.ts';
import type { TestDocument } from './document.ts';
import { bytesOf } from './line.ts';
import { TestStop } from './ports.ts';
import { movedFrom, withPositions } from './positions.ts';
import { RANK, rankOf, sentenceOf } from './rank.ts';
import { freshToken } from './token.ts';

type Values = Readonly<Record<string, string | null | undefined>>;

/** One call to be made: what it says, in which positions. */
export interface Trial<O extends Operasi = Operasi> {
  readonly operasi: O;
  readonly values: Values;
  readonly profile: JfusionProfile;
  readonly about?: About;
  readonly document?: TestDocument;
  /** sends a signature that cannot be right: whether it is looked at at all */
  readonly spoilt?: boolean;
  /** what it proves by its rank; by default an acceptance proves its positions right, anything else that they are not */
  readonly lolos?: (rank: number) => boolean | null;
}

export interface Answered<O extends Operasi = Operasi> {
  readonly ke: number;
  readonly trial: Trial<O>;
  readonly rank: number;
  readonly verdict: Verdict<O>;
  readonly http: HttpExchange;
  /** whether the request carried any signature */
  readonly signed: boolean;
  /** words and status for the order of trying */
  readonly words: string;
}

const PATHS = switches.map(({ path }) => path);

/** Makes one call: committed before its socket opens, completed with its answer. Nothing is retried here. @throws TestStop, and whatever `begin` throws */
export async function call<O extends Operasi>(context: Context, trial: Trial<O>): Promise<Answered<O>> {
  const { ports, line, base } = context;
  const { operasi, profile } = trial;
  const endpoint = endpoints[operasi] as Endpoint;
  if (endpoint.effect && context.environment === 'produksi') throw new TestStop('Yang berakibat tidak dicoba di produksi.');
  const wrong = checkPayload(endpoint.fields, trial.values);
  if (wrong.length > 0)
    throw new Error(`test values break the contract: ${wrong.map(({ field, pesan }) => `${field} ${pesan}`).join('; ')}`);
  const token = await freshToken(context);
  const letter = letterFor(trial);
  const prepared = await prepareRequest(letter, line.key, profile);
  const sent = trial.spoilt ? spoil(prepared) : prepared;
  const body = await bytesOf(sent);
  context.spent.set(operasi, (context.spent.get(operasi) ?? 0) + 1);
  const { ke, finish } = await ports.begin({
    tahap: trial.spoilt ? 'kendali' : operasi,
    sakelar: movedFrom(base, profile, PATHS),
    metode: letter.method,
    target: letter.target,
    isi: body,
    tandaTangan: sent.signature,
    kunciSidik: sent.keyFingerprint,
  });
  const http = await line.send(letter, sent, body, token, ports.signal);
  // Read so that an acceptance is one whichever way certificates are given.
  const read = withPositions(profile, { 'sertifikat.saat': 'setelah_bayar' });
  const verdict = readOutcome(http, { operasi, about: letter.about, profile: read, answerSignature: 'off', now: ports.now() });
  const rank = rankOf(http, verdict);
  await finish({
    hasil: verdict.outcome,
    lolos: trial.spoilt ? null : (trial.lolos ?? ((got) => got === RANK.diterima))(rank),
    httpStatus: http.status,
    jawaban: http.body,
    alasan: verdict.reason,
    keterangan: sentenceOf(rank, http.status),
  });
  if (http.status === 200) context.findings.leave('response.verify', http.headers.signature ? BERTANDA : TAK_BERTANDA);
  const words = `${http.status === null ? '' : `HTTP ${http.status}`} ${verdict.message ?? ''}`;
  return { ke, trial, rank, verdict, http, signed: sent.keyFingerprint !== null, words };
}

const BERTANDA = 'Jawaban membawa header Signature; pasang kunci publik Jamkrindo, lalu nyalakan pemeriksaannya.';
const TAK_BERTANDA = 'Jawaban tidak membawa header Signature, jadi tidak ada yang dapat diperiksa.';

function letterFor<O extends Operasi>({ operasi, values, profile, about = {}, document }: Trial<O>): Letter<O> {
  const frozen = freezeRequest(operasi, values, profile, document);
  return letterOf(operasi, frozen, about, document && (() => piece(document.bytes)));
}

async function* piece(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

type Prepared = Awaited<ReturnType<typeof prepareRequest>>;

/** Another signature of the same length, in the header and in the body. */
function spoil(prepared: Prepared): Prepared {
  const other = (text: string): string => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
  const body = prepared.body?.replace(/("signature": ?")([^"]{300,})"/, (_whole, head: string, text: string) => `${head}${other(text)}"`);
  return { ...prepared, signature: prepared.signature && other(prepared.signature), body: body ?? null };
}
