import type { Address } from './address.ts';
import { type Endpoint, endpoints } from './contract/endpoints.ts';
import { type Deadlines, deadlineFor } from './deadlines.ts';
import type { Letter, Prepared } from './request.ts';
import type { HttpRequest } from './transport.ts';
import { uploadBody, uploadSize } from './upload.ts';

const MB = 1_048_576;
const MAX_BYTES: Record<Endpoint['answer'], number> = { envelope: MB, document: 15 * MB };

/** A prepared letter as the request that goes on the line: its token beside the signature, and the limits of its operation. */
export function outgoing(letter: Letter, prepared: Prepared, address: Address, token: string, deadlines: Deadlines): HttpRequest {
  const { origin, pathOf } = address;
  return {
    method: letter.method,
    origin,
    path: pathOf(letter.target),
    headers: { Authorization: `Bearer ${token}`, ...prepared.headers, ...(prepared.signature ? { Signature: prepared.signature } : {}) },
    body: bodyOf(prepared),
    deadlineMs: deadlineFor(deadlines, letter.operasi, prepared.file?.size ?? 0),
    maxBytes: MAX_BYTES[(endpoints[letter.operasi] as Endpoint).answer],
  };
}

function bodyOf({ body, file }: Prepared): HttpRequest['body'] {
  const before = body ?? '';
  if (file) return { size: uploadSize(before, file), open: () => uploadBody(before, file) };
  return body === null ? null : Buffer.from(body, 'utf8');
}
