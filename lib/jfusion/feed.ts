import type { ClientRequest } from 'node:http';
import type { StreamedBody } from './transport.ts';

const CHUNK = 64 * 1024;
/** A streamed body leaves in pieces of this size where its pace is held. */
const SEGMENT = 4096;

/** How an exchange watches its body leave. */
export interface Feeding {
  /** true once nothing more needs to be sent: the exchange has ended, or an answer is here already */
  stopped(): boolean;
  /** resolves when the exchange has ended, so that nobody waits for a connection which nobody reads */
  readonly ended: Promise<unknown>;
  /** asked before the last piece goes; false: it must not */
  release(): Promise<boolean>;
  /** waits until so many bytes may go */
  readonly pace: ((bytes: number) => Promise<void>) | undefined;
  /** called with every piece that was handed over but the last */
  handed(bytes: number): void;
  /** called before the first piece of a body that is held whole */
  begin(): void;
  /** called before the last piece is handed over, and after */
  last(): void;
  sent(): void;
}

/** The last piece was not let go. */
export class Withheld extends Error {
  override readonly name = 'Withheld';
}

/** Hands a body over that is held whole: nothing of it before it is let go, then piece by piece. @throws Withheld */
export async function feedBuffer(request: ClientRequest, body: Buffer | null, feeding: Feeding): Promise<void> {
  if (feeding.stopped()) return;
  if (!(await feeding.release())) throw new Withheld();
  let from = 0;
  for (; body && from + CHUNK < body.length; from += CHUNK) {
    if (feeding.stopped()) return;
    feeding.begin();
    await written(request, body.subarray(from, from + CHUNK), feeding);
  }
  end(request, body?.subarray(from), feeding);
}

/**
 * Hands a body over piece by piece, reading no further ahead than a piece, so that "the last chunk was never handed over" can be
 * known of a large one. @throws Withheld, what reading the body throws, or Error where it is not as long as it says
 */
export async function feedStream(request: ClientRequest, body: StreamedBody, feeding: Feeding): Promise<void> {
  let held: Uint8Array | null = null;
  let size = 0;
  for await (const piece of segments(body, feeding.pace !== undefined)) {
    if (feeding.stopped()) return;
    if (held) await handOver(request, held, feeding);
    if (feeding.stopped()) return;
    held = piece;
    size += piece.length;
    if (size > body.size) throw new Error('more bytes than were announced');
  }
  if (feeding.stopped()) return;
  if (size !== body.size) throw new Error('fewer bytes than were announced');
  if (!(await feeding.release())) throw new Withheld();
  end(request, held ?? undefined, feeding);
}

function end(request: ClientRequest, piece: Uint8Array | undefined, feeding: Feeding): void {
  if (feeding.stopped()) return;
  feeding.last();
  request.end(piece);
  feeding.sent();
}

async function* segments(body: StreamedBody, small: boolean): AsyncGenerator<Uint8Array> {
  for await (const piece of body.open()) {
    if (!small) yield piece;
    else for (let at = 0; at < piece.length; at += SEGMENT) yield piece.subarray(at, at + SEGMENT);
  }
}

async function handOver(request: ClientRequest, piece: Uint8Array, feeding: Feeding): Promise<void> {
  await feeding.pace?.(piece.length);
  if (feeding.stopped()) return;
  await written(request, piece, feeding);
  feeding.handed(piece.length);
}

function written(request: ClientRequest, piece: Uint8Array, { ended }: Feeding): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<void>();
  request.write(piece, () => resolve());
  return Promise.race([promise, ended]);
}
