import type { ClientRequest } from 'node:http';
import type { StreamedBody } from './transport.ts';

const CHUNK = 64 * 1024;

/** How an exchange watches its body leave. */
export interface Feeding {
  /** true once nothing more needs to be sent: the exchange has ended, or an answer is here already */
  stopped(): boolean;
  /** resolves when the exchange has ended, so that nobody waits for a connection which nobody reads */
  readonly ended: Promise<unknown>;
  /** called with the last piece, before it is handed over */
  last(): void;
}

/** Hands a body over piece by piece, so that "the last chunk was never handed over" can be known of a large one. */
export function feedBuffer(request: ClientRequest, body: Buffer | null, feeding: Feeding, from = 0): void {
  if (feeding.stopped()) return;
  const to = from + CHUNK;
  if (body === null || to >= body.length) {
    feeding.last();
    request.end(body?.subarray(from));
    return;
  }
  request.write(body.subarray(from, to), (error) => {
    if (!error) feedBuffer(request, body, feeding, to);
  });
}

/** As `feedBuffer`, reading no further ahead than a piece. @throws what reading the body throws, or where it is not as long as it says */
export async function feedStream(request: ClientRequest, body: StreamedBody, feeding: Feeding): Promise<void> {
  let held: Uint8Array | null = null;
  let size = 0;
  for await (const piece of body.open()) {
    if (feeding.stopped()) return;
    if (held) await handOver(request, held, feeding);
    if (feeding.stopped()) return;
    held = piece;
    size += piece.length;
    if (size > body.size) throw new Error('more bytes than were announced');
  }
  if (feeding.stopped()) return;
  if (size !== body.size) throw new Error('fewer bytes than were announced');
  feeding.last();
  request.end(held ?? undefined);
}

function handOver(request: ClientRequest, piece: Uint8Array, { ended }: Feeding): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<void>();
  request.write(piece, () => resolve());
  return Promise.race([promise, ended]);
}
