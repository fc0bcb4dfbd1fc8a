import { endpoints, type Operasi } from '../../contract/endpoints.ts';
import { type Answer, refused } from '../answer.ts';
import type { Fault } from './fault.ts';
import type { JenisIsi } from './fault-kinds.ts';

type Data = Readonly<Record<string, unknown>>;

const MB = 1_048_576;
const PAGE = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';
const NOBODY = 'http://127.0.0.1:9/';
const LAIN = 'LAIN-0001';

/** An answer of something that stands between, which knows no envelope. */
const bare = (status: number, headers: Answer['headers'] = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html', ...headers },
  body: Buffer.from(PAGE),
});
const failing = (status: number, { polos, message }: Fault, headers: Answer['headers'] = {}): Answer =>
  polos ? bare(status, headers) : refused(status, message ?? 'Terjadi kesalahan pada sistem penjamin.', headers);

/** What stands in the place of the answer, one row a kind. */
const instead: { readonly [J in JenisIsi]: (answer: Answer, fault: Fault, name: Operasi | 'token') => Answer } = {
  html: () => bare(200),
  koma: (answer) => ({ ...answer, body: Buffer.from(answer.body.toString('utf8').replace(/\}(?=[^}]*$)/, ',}')) }),
  terlalu_besar: (answer, _fault, name) => {
    const limit = (name !== 'token' && endpoints[name].answer === 'document' ? 15 : 1) * MB;
    return { ...answer, body: Buffer.concat([answer.body, Buffer.alloc(Math.max(1, limit + 1 - answer.body.length), ' ')]) };
  },
  http500: (_answer, fault) => failing(500, fault),
  http502: (_answer, fault) => failing(502, fault),
  http503: (_answer, fault) => failing(503, fault),
  http429: (_answer, fault) => failing(429, fault, fault.retryAfter === '' ? {} : { 'Retry-After': fault.retryAfter ?? '1' }),
  redirect: (_answer, { ke = NOBODY }) => bare(302, { Location: ke }),
  polos4xx: (_answer, { status = 400 }) => bare(status),
  refuse: (_answer, { message = 'Permintaan ditolak oleh penjamin.' }, name) => refused(name === 'token' ? 401 : 422, message),
  rekening_lain: (answer) => withData(answer, (data) => ({ ...data, no_rekening: LAIN, nomor_aplikasi: LAIN })),
  tanpa_sertifikat: (answer) => withData(answer, (data) => ({ ...data, no_sertifikat: null, tanggal_sertifikat: null })),
};

/** The answer as this fault leaves it; whole where the fault is one of the connection's. */
export function spoilAnswer(answer: Answer, fault: Fault, name: Operasi | 'token'): Answer {
  const row = Object.hasOwn(instead, fault.jenis) ? instead[fault.jenis as JenisIsi] : null;
  return row ? row(answer, fault, name) : answer;
}

/** Changes `data` of an accepted answer: each row of an array, and an object in the place of none. A refusal stays as it is. */
function withData(answer: Answer, change: (data: Data) => Data): Answer {
  const envelope = JSON.parse(answer.body.toString('utf8')) as { status: boolean; data: Data | Data[] | null };
  if (!envelope.status) return answer;
  const data = Array.isArray(envelope.data) ? envelope.data.map(change) : change(envelope.data ?? {});
  return { ...answer, body: Buffer.from(JSON.stringify({ ...envelope, data })) };
}
