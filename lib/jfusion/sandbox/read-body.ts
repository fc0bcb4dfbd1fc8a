import type { IncomingMessage } from 'node:http';
import { Refusal } from './answer.ts';

const BODY_LIMIT = 1024 * 1024;
/** So much of a body that is too long is still read and dropped, so that the refusal can be heard. */
const DRAIN_LIMIT = 32 * BODY_LIMIT;

/**
 * The whole body of a request.
 * @throws Refusal 413 over the limit, Error when the sender goes away
 */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= BODY_LIMIT) chunks.push(chunk);
    else if (length > DRAIN_LIMIT) throw new Error('the body does not end');
    else chunks.length = 0;
  }
  if (length > BODY_LIMIT) throw new Refusal(413, 'Badan permintaan lebih dari 1 MB.');
  return Buffer.concat(chunks, length);
}
