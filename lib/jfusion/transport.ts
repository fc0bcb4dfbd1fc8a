import { Agent as HttpAgent, request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { urlToHttpOptions } from 'node:url';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** scheme, host and port; nothing else of it is read */
  readonly origin: URL;
  /** path and query, sent as they stand */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  /** for everything: connecting, sending, and the last byte of the answer */
  readonly deadlineMs: number;
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
}

/** `connect`, `tls`: no connection. `garbage`: not HTTP. `truncated`: headers came, the body not whole. */
export type FailureKind = 'connect' | 'tls' | 'deadline' | 'aborted' | 'reset' | 'garbage' | 'truncated' | 'too_large';

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
}

const CHUNK = 64 * 1024;

/** Connections kept alive to one counterpart; an idle one is given up after `idleMs`, or sooner where the server says so. */
export function createTransport(options: { readonly idleMs?: number; readonly ca?: string } = {}): Transport {
  const keep = { keepAlive: true, timeout: options.idleMs ?? 15_000 };
  const plain = new HttpAgent(keep);
  const secure = new HttpsAgent({ ...keep, ...(options.ca ? { ca: options.ca } : {}) });
  const ready = new WeakSet<Socket>();
  return {
    exchange: (request) => run(request, request.origin.protocol === 'https:' ? secure : plain, ready),
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

function run(input: HttpRequest, agent: HttpAgent | HttpsAgent, ready: WeakSet<Socket>): Promise<HttpExchange> {
  const { promise, resolve } = Promise.withResolvers<HttpExchange>();
  const secure = input.origin.protocol === 'https:';
  const started = performance.now();
  const elapsed = (): number => Math.round(performance.now() - started);
  let socket: Socket | null = null;
  let [readBefore, writtenBefore] = [0, 0];
  let [tcp, flushed, settled] = [false, false, false];
  let [connectedMs, firstByteMs]: (number | null)[] = [null, null];
  let response: IncomingMessage | null = null;
  const chunks: Buffer[] = [];
  let size = 0;

  const length = input.body === null ? {} : { 'Content-Length': String(input.body.length) };
  const request = (secure ? httpsRequest : httpRequest)({
    ...urlToHttpOptions(input.origin),
    path: input.path,
    method: input.method,
    headers: { ...input.headers, ...length },
    agent,
  });

  const finish = (kind: FailureKind | null, code: string | null = null): void => {
    if (settled) return;
    settled = true;
    clearTimeout(timer);
    input.signal?.removeEventListener('abort', abort);
    resolve({
      connected: typeof connectedMs === 'number',
      requestFlushed: flushed,
      status: response?.statusCode ?? null,
      headers: response?.headers ?? {},
      body: Buffer.concat(chunks),
      failure: kind && { kind, code },
      bytesSent: socket ? socket.bytesWritten - writtenBefore : 0,
      bytesReceived: socket ? socket.bytesRead - readBefore : 0,
      timings: { connectedMs: connectedMs ?? null, firstByteMs: firstByteMs ?? null, totalMs: elapsed() },
    });
    // A connection whose exchange did not end well, or whose request was not wholly sent, serves nobody else.
    if (kind || !flushed) request.destroy();
  };
  const fail = (error: NodeJS.ErrnoException): void => {
    const code = error.code ?? null;
    if (connectedMs === null) finish(secure && tcp ? 'tls' : 'connect', code);
    else if (response) finish('truncated', code);
    else finish(code?.startsWith('HPE_') ? 'garbage' : 'reset', code);
  };
  const abort = (): void => finish('aborted');
  const timer = setTimeout(() => finish('deadline'), input.deadlineMs);

  /** Hands over the body piece by piece, so that "the last chunk was never handed over" can be known of a large one. */
  const feed = (from: number): void => {
    if (settled || response) return;
    const to = from + CHUNK;
    if (input.body === null || to >= input.body.length) {
      flushed = true;
      request.end(input.body?.subarray(from));
    } else {
      request.write(input.body.subarray(from, to), (error) => {
        if (!error) feed(to);
      });
    }
  };
  const connected = (on: Socket): void => {
    connectedMs = elapsed();
    if (on.writable) feed(0);
    else finish('reset');
  };

  request.on('socket', (given) => {
    socket = given;
    [readBefore, writtenBefore] = [given.bytesRead, given.bytesWritten];
    if (ready.has(given)) {
      // Two turns of the loop: a close that has already arrived is seen before a byte is risked on a dead connection.
      tcp = true;
      setImmediate(() => setImmediate(connected, given));
      return;
    }
    given.once('connect', () => {
      tcp = true;
    });
    given.once(secure ? 'secureConnect' : 'connect', () => {
      ready.add(given);
      connected(given);
    });
  });
  request.on('response', (answer) => {
    response = answer;
    firstByteMs = elapsed();
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk.subarray(0, input.maxBytes - size));
      size += chunk.length;
      if (size > input.maxBytes) finish('too_large');
    });
    answer.on('end', () => finish(answer.complete ? null : 'truncated'));
    answer.on('error', fail);
  });
  request.on('error', fail);
  request.on('close', () => finish(response ? 'truncated' : connectedMs === null ? 'connect' : 'reset'));
  if (input.signal?.aborted) abort();
  else input.signal?.addEventListener('abort', abort, { once: true });
  return promise;
}
