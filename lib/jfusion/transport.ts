import { Agent as HttpAgent, type IncomingHttpHeaders } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';
import { exchangeOnce } from './exchange-once.ts';

/** A body that is read anew for every try and never held whole. */
export interface StreamedBody {
  /** bytes; exactly as many come */
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** How a request is watched on its way out. */
export interface Leaving {
  /** asked when all is ready and only the last piece has yet to go, once for each connection that is tried; false: it must not go */
  readonly release?: (() => Promise<boolean>) | undefined;
  /** waits until so many bytes of a streamed body may go; the deadline stands still meanwhile */
  readonly pace?: ((bytes: number) => Promise<void>) | undefined;
  /** so many bytes of a streamed body have been handed over */
  readonly handed?: ((bytes: number) => void) | undefined;
  /** the last piece has been handed over */
  readonly sent?: (() => void) | undefined;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** scheme, host and port; nothing else of it is read */
  readonly origin: URL;
  /** path and query, sent as they stand */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | StreamedBody | null;
  /** for everything: connecting, sending, and the last byte of the answer */
  readonly deadlineMs: number;
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** as `signal`, but heeded only until the last chunk is handed over */
  readonly unlessSent?: AbortSignal | undefined;
  readonly leaving?: Leaving | undefined;
}

/**
 * `connect`, `tls`: no connection. `body`: our own body could not be read to its end. `stale`: a kept connection that turned out
 * unusable before a byte was risked on it. `garbage`: not HTTP. `truncated`: headers came, the body not whole.
 */
export type FailureKind = 'connect' | 'tls' | 'body' | 'stale' | 'deadline' | 'aborted' | 'reset' | 'garbage' | 'truncated' | 'too_large';

/** What happened, and nothing concluded from it. */
export interface HttpExchange {
  readonly connected: boolean;
  /** the last chunk of the request was handed to the socket: from here on it may have arrived */
  readonly requestFlushed: boolean;
  readonly status: number | null;
  readonly headers: IncomingHttpHeaders;
  /** as much as came, at most `maxBytes` */
  readonly body: Buffer;
  /** null where a whole answer came */
  readonly failure: { readonly kind: FailureKind; readonly code: string | null } | null;
  readonly bytesSent: number;
  readonly bytesReceived: number;
  readonly timings: { readonly connectedMs: number | null; readonly firstByteMs: number | null; readonly totalMs: number };
}

export interface Transport {
  exchange(request: HttpRequest): Promise<HttpExchange>;
  /** Ends every connection, also those in use. */
  close(): void;
  /** Ends every connection as soon as it is idle; what is under way, or still to be asked of it, ends as it would have. Resolves then. */
  retire(): Promise<void>;
}

/** Connections kept alive to one counterpart; an idle one is given up after `idleMs`, or sooner where the server says so. */
export function createTransport(options: { readonly idleMs?: number; readonly ca?: string } = {}): Transport {
  const keep = { keepAlive: true, timeout: options.idleMs ?? 15_000 };
  const plain = new HttpAgent(keep);
  const secure = new HttpsAgent({ ...keep, ...(options.ca ? { ca: options.ca } : {}) });
  const ready = new WeakSet<Socket>();
  let underWay = 0;
  let ended: PromiseWithResolvers<void> | null = null;
  const close = (): void => {
    plain.destroy();
    secure.destroy();
    ended?.resolve();
  };
  const exchange = async (request: HttpRequest): Promise<HttpExchange> => {
    const agent = request.origin.protocol === 'https:' ? secure : plain;
    const started = performance.now();
    for (;;) {
      const left = Math.max(0, request.deadlineMs - Math.round(performance.now() - started));
      const made = await exchangeOnce({ ...request, deadlineMs: left }, agent, ready);
      // Nothing of the letter was risked on it: on to the next kept connection, at last to a new one.
      if (made.failure?.kind !== 'stale')
        return { ...made, timings: { ...made.timings, totalMs: Math.round(performance.now() - started) } };
    }
  };
  return {
    exchange: async (request) => {
      underWay += 1;
      try {
        return await exchange(request);
      } finally {
        underWay -= 1;
        if (ended && underWay === 0) close();
      }
    },
    close,
    retire: () => {
      ended ??= Promise.withResolvers<void>();
      if (underWay === 0) close();
      return ended.promise;
    },
  };
}
