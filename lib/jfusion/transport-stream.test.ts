import { afterEach, describe, expect, it } from 'vitest';
import { bodyOf, type LocalServer, startHttp, startTcp } from './test-server.ts';
import { createTransport, type HttpRequest, type StreamedBody } from './transport.ts';

const ended: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});
const keep = async (starting: Promise<LocalServer>): Promise<LocalServer> => {
  const server = await starting;
  ended.push(server.close);
  return server;
};
const send = (origin: URL, body: StreamedBody, change: Partial<HttpRequest> = {}) => {
  const transport = createTransport();
  ended.push(() => transport.close());
  return transport.exchange({ method: 'POST', origin, path: '/', headers: {}, body, deadlineMs: 5000, maxBytes: 1000, ...change });
};
const PIECE = 50_000;

/** A body of so many pieces that counts what is read of it, and whether it was closed; it may break before a piece. */
const pieces = (count: number, { size = count * PIECE, breaksAt = Number.POSITIVE_INFINITY } = {}) => {
  const state = { read: 0, opened: 0, closed: 0 };
  const body: StreamedBody = {
    size,
    async *open() {
      state.opened += 1;
      try {
        for (let at = 0; at < count; at += 1) {
          if (at === breaksAt) throw new Error('not what was filed');
          state.read += 1;
          yield Buffer.alloc(PIECE, String(at % 10));
        }
      } finally {
        state.closed += 1;
      }
    },
  };
  return { body, state };
};

describe('a body that is read while it is sent', () => {
  it('arrives whole, with its length, and again at every try', async () => {
    const seen: [string | undefined, string | undefined, number][] = [];
    const server = await keep(
      startHttp(async (request, response) => {
        const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
        seen.push([length, encoding, (await bodyOf(request)).length]);
        response.end('{}');
      }),
    );
    const { body, state } = pieces(60);
    for (let count = 0; count < 2; count += 1) {
      expect(await send(server.origin, body)).toMatchObject({ status: 200, requestFlushed: true, failure: null });
    }
    expect(seen).toEqual(Array(2).fill(['3000000', undefined, 3_000_000]));
    expect(state).toEqual({ read: 120, opened: 2, closed: 2 });
  });

  it('is read no faster than the counterpart takes it, and closed at the deadline', async () => {
    const server = await keep(startTcp((socket) => socket.pause()));
    const { body, state } = pieces(2_000);
    const exchange = await send(server.origin, body, { deadlineMs: 300 });
    expect(exchange).toMatchObject({ requestFlushed: false, failure: { kind: 'deadline' } });
    expect(state.read).toBeLessThan(400);
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(state.closed).toBe(1);
  });

  it.each([
    ['breaks before its last piece', pieces(20, { breaksAt: 19 })],
    ['breaks at once', pieces(20, { breaksAt: 0 })],
    ['has a byte less than it said', pieces(20, { size: 20 * PIECE + 1 })],
    ['has a byte more than it said', pieces(20, { size: 20 * PIECE - 1 })],
  ])('and %s never arrives whole: it was not sent', async (_what, { body, state }) => {
    let arrived = 0;
    let whole = false;
    const { promise: cut, resolve } = Promise.withResolvers<void>();
    const server = await keep(
      startHttp((request) => {
        request.on('data', (chunk: Buffer) => {
          arrived += chunk.length;
        });
        request.on('end', () => {
          whole = true;
        });
        request.on('close', resolve);
        request.on('error', () => resolve());
      }),
    );
    const exchange = await send(server.origin, body);
    expect(exchange).toMatchObject({ connected: true, requestFlushed: false, status: null, failure: { kind: 'body' } });
    if (exchange.bytesSent > 0) await cut;
    expect([whole, state.closed]).toEqual([false, 1]);
    expect(arrived).toBeLessThan(body.size);
  });

  it('can be stopped while it leaves, and no more once it has left', async () => {
    const stop = new AbortController();
    const deaf = await keep(
      startTcp((socket) =>
        socket.once('data', () => {
          socket.pause();
          stop.abort();
        }),
      ),
    );
    const { body, state } = pieces(2_000);
    const stopped = await send(deaf.origin, body, { unlessSent: stop.signal });
    expect(stopped).toMatchObject({ requestFlushed: false, failure: { kind: 'aborted' } });
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(state.closed).toBe(1);
    const late = new AbortController();
    const server = await keep(
      startHttp(async (request, response) => {
        await bodyOf(request);
        late.abort();
        response.end('{}');
      }),
    );
    expect(await send(server.origin, pieces(20).body, { unlessSent: late.signal })).toMatchObject({ status: 200, failure: null });
  });

  it('stops being read once the counterpart has answered', async () => {
    const server = await keep(
      startTcp((socket) =>
        socket.once('data', () => {
          socket.pause();
          socket.write('HTTP/1.1 413 Payload Too Large\r\nContent-Length: 2\r\n\r\n{}');
        }),
      ),
    );
    const { body, state } = pieces(2_000);
    expect(await send(server.origin, body)).toMatchObject({ status: 413, requestFlushed: false, failure: null });
    await new Promise<void>((resolve) => setImmediate(resolve));
    expect(state.closed).toBe(1);
    expect(state.read).toBeLessThan(400);
  });
});
