import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Operasi } from '../contract/endpoints.ts';
import { Refusal } from './answer.ts';
import { checkBodySignature } from './body-signature.ts';
import { readFlatJson } from './flat-json.ts';
import type { Mitra } from './mitra.ts';
import type { Call } from './perform-once.ts';
import { readFields } from './read-fields.ts';
import type { Seen } from './request-log.ts';
import { demandAccept, type Route } from './route.ts';
import { verifySignature } from './verify-signature.ts';

/** A request as it came over the wire, its body complete. */
export interface Received {
  readonly method: string | undefined;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/**
 * Checks everything formal about a request whose route and bearer are right: headers, signature over the raw bytes, fields.
 * @throws Refusal
 */
export function receive<O extends Operasi>(route: Route & { readonly operasi: O }, received: Received, mitra: Mitra, seen: Seen): Call<O> {
  demandAccept(received.headers.accept, route.operasi);
  checkSignature(route, received, mitra, seen);
  const found = route.carries === 'query' ? readQuery(received) : readBody(route.operasi, received, mitra);
  seen.partner_reference_id = /^"?([A-Z0-9-]{1,36})"?$/.exec(found.get('partner_reference_id') ?? '')?.[1] ?? null;
  const values = readFields(route.operasi, found, route.carries === 'query' ? 'text' : 'json', mitra.profile);
  const reference = 'partner_reference_id' in values ? String(values.partner_reference_id) : '';
  return { operasi: route.operasi, values, reference, bodySha256: createHash('sha256').update(received.body).digest('hex') };
}

function checkSignature({ signed }: Route, { headers, body }: Received, { publicKeyPem, profile }: Mitra, seen: Seen): void {
  const header = headers.signature;
  const signature = Array.isArray(header) ? header.join(',') : header;
  if (!signed) {
    if (signature === undefined) return;
    throw new Refusal(400, 'Header Signature tidak diminta untuk permintaan ini.');
  }
  seen.tandaTangan = signature === undefined ? 'tidak ada' : 'tidak sah';
  verifySignature(body, signature, publicKeyPem, profile.signature, 'Header Signature');
  seen.tandaTangan = 'sah';
}

function readBody(operasi: Operasi, { headers, body, url }: Received, mitra: Mitra): Map<string, string> {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'Content-Type harus application/json.');
  if (url.search !== '') throw new Refusal(400, 'Permintaan ini tidak menerima parameter di alamat.');
  const found = readFlatJson(body, mitra.profile.json.spacing);
  if (operasi === 'inquiryIjp' && mitra.profile.inquiry.signatureInBody) checkBodySignature(found, mitra);
  return found;
}

function readQuery({ body, url }: Received): Map<string, string> {
  if (body.length > 0) throw new Refusal(400, 'Permintaan ini tidak menerima badan; isinya di alamat.');
  const found = new Map<string, string>();
  for (const [name, value] of url.searchParams) {
    if (found.has(name)) throw new Refusal(400, `Parameter ${name.slice(0, 60)} tertulis lebih dari satu kali.`);
    found.set(name, value);
  }
  return found;
}
