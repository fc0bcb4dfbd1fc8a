import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Operasi } from '../contract/endpoints.ts';
import { Refusal } from './answer.ts';
import { checkBodySignature } from './body-signature.ts';
import { checkSignature } from './check-signature.ts';
import { readFlatJson } from './flat-json.ts';
import type { Mitra } from './mitra.ts';
import type { SentFile } from './operations/handler.ts';
import type { Call } from './perform-once.ts';
import { type Form, readFields } from './read-fields.ts';
import { demandSize, readUpload, uploadFields } from './read-upload.ts';
import type { Seen } from './request-log.ts';
import { demandAccept, type Route } from './route.ts';

/** A request as it came over the wire, its body complete. */
export interface Received {
  readonly method: string | undefined;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Taken {
  readonly found: Map<string, string>;
  readonly form: Form;
  readonly file: SentFile | null;
}

/**
 * Checks everything formal about a request whose route and bearer are right: headers, signature over the raw bytes, fields.
 * @throws Refusal
 */
export function receive<O extends Operasi>(route: Route & { readonly operasi: O }, received: Received, mitra: Mitra, seen: Seen): Call<O> {
  demandAccept(received.headers.accept, route.operasi);
  demandPlace(route, received);
  const { found, form, file } = take[route.carries](route.operasi, received, mitra, seen);
  seen.partner_reference_id = /^"?([A-Z0-9-]{1,36})"?$/.exec(found.get('partner_reference_id') ?? '')?.[1] ?? null;
  const values = readFields(route.operasi, found, form, mitra.profile);
  if (file) demandSize(file, found.get('kode_dokumen') ?? '');
  const reference = 'partner_reference_id' in values ? String(values.partner_reference_id) : '';
  return { operasi: route.operasi, values, reference, bodySha256: createHash('sha256').update(received.body).digest('hex'), file };
}

/** Said before the signature is looked at: what stands in the other place was signed for the other place. */
function demandPlace({ carries }: Route, { body, url }: Received): void {
  if (carries === 'query') {
    if (body.length > 0) throw new Refusal(400, 'Permintaan ini tidak menerima badan; isinya di alamat.');
    return;
  }
  if (url.search !== '') throw new Refusal(400, 'Permintaan ini tidak menerima parameter di alamat; isinya di badan.');
}

const take: { readonly [C in Route['carries']]: (operasi: Operasi, received: Received, mitra: Mitra, seen: Seen) => Taken } = {
  query: (_operasi, received, mitra, seen) => {
    checkSignature('none', received, mitra, seen);
    return { found: readQuery(received), form: 'text', file: null };
  },
  json: (operasi, received, mitra, seen) => {
    const unsigned = operasi.startsWith('inquiry') && !mitra.profile.signature.onGet;
    checkSignature(unsigned ? 'none' : received.body, received, mitra, seen);
    const type = (received.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
    if (type !== 'application/json') throw new Refusal(415, 'Content-Type harus application/json.');
    const found = readFlatJson(received.body, mitra.profile.json.spacing);
    if (operasi === 'inquiryIjp' && mitra.profile.inquiry.signatureInBody) checkBodySignature(found, mitra);
    return { found, form: 'json', file: null };
  },
  multipart: (_operasi, received, mitra, seen) => {
    const read = () => readUpload(received.body, received.headers['content-type'], mitra.profile);
    const position = mitra.profile.signature.upload;
    if (position === 'body') checkSignature(received.body, received, mitra, seen, 'seluruh isi multipart');
    const upload = read();
    if (position === 'fields') checkSignature(fieldsJson(upload.texts), received, mitra, seen, 'JSON ringkas dari bagian teks');
    if (position === 'empty') checkSignature(Buffer.alloc(0), received, mitra, seen, 'isi kosong');
    if (position === 'none') checkSignature('none', received, mitra, seen);
    return { found: uploadFields(upload, mitra.profile), form: 'text', file: upload.file };
  },
};

/** Switch `signature.upload` = `fields`: the text parts in order as one compact JSON object (they are ASCII already). */
function fieldsJson(texts: ReadonlyMap<string, string>): Buffer {
  return Buffer.from(`{${[...texts].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`, 'latin1');
}

function readQuery({ url }: Received): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    if (found.has(name)) throw new Refusal(400, `Parameter ${name.slice(0, 60)} tertulis lebih dari satu kali.`);
    found.set(name, value);
  }
  return found;
}
