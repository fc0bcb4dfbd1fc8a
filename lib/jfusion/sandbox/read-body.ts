import type { IncomingMessage } from 'node:http';
import { type Endpoint, endpoints } from '../contract/endpoints.ts';
import { Refusal } from './answer.ts';

const MB = 1024 * 1024;
const BODY_LIMIT = MB;
/** The largest document, and what stands around it in its multipart. */
const UPLOAD_LIMIT = 10 * MB + 64 * 1024;
/** So much of a body that is too long is still read and dropped, so that the refusal can be heard. */
const DRAIN_LIMIT = 32 * MB;

const uploadPaths = Object.values<Endpoint>(endpoints).flatMap(({ body, path }) =>
  body === 'multipart' && typeof path === 'string' ? [path] : [],
);

/**
 * The whole body of a request: a document where its address takes one, else one megabyte.
 * @throws Refusal 413 over the limit, Error when the sender goes away
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const limit = uploadPaths.some((path) => request.url?.endsWith(path)) ? UPLOAD_LIMIT : BODY_LIMIT;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
    else if (length > DRAIN_LIMIT) throw new Error('the body does not end');
    else chunks.length = 0;
  }
  if (length > limit) throw new Refusal(413, `Badan permintaan lebih dari ${limit === UPLOAD_LIMIT ? 10 : 1} MB.`);
  return Buffer.concat(chunks, length);
}
