import { type Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http';
import { type Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { urlToHttpOptions } from 'node:url';
import { type Feeding, feedBuffer, feedStream, Withheld } from './feed.ts';
import { endsWithAnswer } from './stray.ts';
import type { FailureKind, HttpExchange, HttpRequest } from './transport.ts';

/** One exchange over one connection, kept or new. `ready` remembers the connections that have carried one before. */
export function exchangeOnce(input: HttpRequest, agent: HttpAgent | HttpsAgent, ready: WeakSet<Socket>): Promise<HttpExchange> {
  const { promise, resolve } = Promise.withResolvers<HttpExchange>();
  const secure = input.origin.protocol === 'https:';
  const started = performance.now();
  const elapsed = (): number => Math.round(performance.now() - started);
  let socket: Socket | null = null;
  let [readBefore, writtenBefore] = [0, 0];
  let [tcp, kept, begun, flushed, settled] = [false, false, false, false, false];
  let [connectedMs, firstByteMs]: (number | null)[] = [null, null];
  let pausedMs = 0;
  let response: IncomingMessage | null = null;
  const chunks: Buffer[] = [];
  let size = 0;
  let last: Buffer = Buffer.alloc(0);
  const listen = (bytes: Buffer): void => {
    last = bytes;
  };

  const length = input.body === null ? {} : { 'Content-Length': String(Buffer.isBuffer(input.body) ? input.body.length : input.body.size) };
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
    socket?.removeListener('data', listen);
    input.signal?.removeEventListener('abort', abort);
    input.unlessSent?.removeEventListener('abort', giveUp);
    const body = Buffer.concat(chunks);
    resolve({
      connected: typeof connectedMs === 'number',
      requestFlushed: flushed,
      status: response?.statusCode ?? null,
      headers: response?.headers ?? {},
      body,
      failure: kind && { kind, code },
      bytesSent: socket ? socket.bytesWritten - writtenBefore : 0,
      bytesReceived: socket ? socket.bytesRead - readBefore : 0,
      timings: { connectedMs: connectedMs ?? null, firstByteMs: firstByteMs ?? null, totalMs: elapsed() },
    });
    // A connection whose exchange did not end well, whose request was not wholly sent, or which brought more, serves nobody else.
    if (kind || !flushed) request.destroy();
    else if (!endsWithAnswer(last, body, response?.headers['transfer-encoding'] !== undefined)) socket?.destroy();
  };
  const fail = (error: NodeJS.ErrnoException): void => {
    const code = error.code ?? null;
    if (kept && !begun) finish('stale', code);
    else if (connectedMs === null) finish(secure && tcp ? 'tls' : 'connect', code);
    else if (!response) finish(code?.startsWith('HPE_') ? 'garbage' : 'reset', code);
    // What follows a whole answer is not part of it: its `end` is on the way, and this connection is gone already.
    else if (!response.complete) finish('truncated', code);
  };
  const abort = (): void => finish('aborted');
  const giveUp = (): void => {
    if (!flushed) abort();
  };
  const watch = (): void => {
    const left = input.deadlineMs + pausedMs - elapsed();
    if (left <= 0) finish('deadline');
    else timer = setTimeout(watch, left);
  };
  let timer = setTimeout(watch, input.deadlineMs);

  const { release, pace, handed, sent } = input.leaving ?? {};
  const feeding: Feeding = {
    stopped: () => settled || response !== null,
    ended: promise,
    release: async () => !release || release(),
    pace:
      pace &&
      (async (bytes) => {
        const from = performance.now();
        await Promise.race([pace(bytes), promise]);
        pausedMs += Math.round(performance.now() - from);
      }),
    handed: (bytes) => handed?.(bytes),
    begin: () => {
      begun = true;
    },
    last: () => {
      begun = true;
      flushed = true;
    },
    sent: () => sent?.(),
  };
  const connected = (on: Socket): void => {
    connectedMs = elapsed();
    if (!on.writable) finish(kept ? 'stale' : 'reset');
    if (settled) return;
    const { body } = input;
    // A body that is held whole risks nothing on the connection until it is let go.
    begun = body !== null && !Buffer.isBuffer(body);
    const fed = body === null || Buffer.isBuffer(body) ? feedBuffer(request, body, feeding) : feedStream(request, body, feeding);
    fed.catch((error: unknown) => finish(error instanceof Withheld ? 'aborted' : 'body'));
  };
  request.on('socket', (given) => {
    socket = given;
    given.on('data', listen);
    [readBefore, writtenBefore] = [given.bytesRead, given.bytesWritten];
    if (ready.has(given)) {
      // Two turns of the loop: a close or stray bytes that have already arrived are seen before a byte is risked.
      [tcp, kept] = [true, true];
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
    // An answer to nothing we asked.
    if (!begun) {
      finish('stale');
      return;
    }
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
  request.on('close', () => fail(new Error('closed')));
  input.signal?.addEventListener('abort', abort, { once: true });
  input.unlessSent?.addEventListener('abort', giveUp, { once: true });
  if (input.signal?.aborted || input.unlessSent?.aborted) abort();
  return promise;
}
