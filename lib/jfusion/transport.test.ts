import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { bodyOf, type LocalServer, startHttp, startTcp } from './test-server.ts';
import { createTransport, type HttpRequest, type Transport } from './transport.ts';

const ended: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});
const keep = async (starting: Promise<LocalServer>): Promise<LocalServer> => {
  const server = await starting;
  ended.push(server.close);
  return server;
};
const wire = (options?: Parameters<typeof createTransport>[0]): Transport => {
  const transport = createTransport(options);
  ended.push(() => transport.close());
  return transport;
};
const to = (origin: URL, change: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'POST',
  origin,
  path: '/x?y=1',
  headers: { 'Content-Type': 'application/json' },
  body: Buffer.from('{"a":1}'),
  deadlineMs: 5000,
  maxBytes: 1000,
  ...change,
});
const whole = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}';

describe('an exchange', () => {
  it('sends exactly the bytes given, with their length, and reports the answer', async () => {
    const seen: unknown[] = [];
    const server = await keep(
      startHttp(async (request, response) => {
        const body = await bodyOf(request);
        seen.push([request.method, request.url, request.headers['content-length'], request.headers['transfer-encoding'], body.toString()]);
        response.writeHead(422, { 'X-Ours': 'ya' }).end('jawaban');
      }),
    );
    const exchange = await wire().exchange(to(server.origin));
    expect(seen).toEqual([['POST', '/x?y=1', '7', undefined, '{"a":1}']]);
    expect(exchange).toMatchObject({ connected: true, requestFlushed: true, status: 422, failure: null, headers: { 'x-ours': 'ya' } });
    expect(exchange.body.toString()).toBe('jawaban');
    expect(exchange.bytesSent).toBeGreaterThan(100);
    expect(exchange.bytesReceived).toBeGreaterThan(100);
    expect(exchange.timings.totalMs).toBeGreaterThanOrEqual(exchange.timings.connectedMs ?? Number.NaN);
  });

  it('keeps its connection alive, for a GET with a body too', async () => {
    const bodies: string[] = [];
    const server = await keep(
      startHttp(async (request, response) => {
        bodies.push(`${request.method} ${(await bodyOf(request)).toString()}`);
        response.end('{}');
      }),
    );
    const transport = wire();
    for (const [method, body] of [
      ['GET', '{"n":1}'],
      ['GET', '{"n":2}'],
      ['POST', '{"n":3}'],
      ['GET', null],
      ['GET', '{"n":4}'],
    ] as const) {
      const exchange = await transport.exchange(to(server.origin, { method, body: body === null ? null : Buffer.from(body) }));
      expect(exchange).toMatchObject({ status: 200, requestFlushed: true });
    }
    expect(bodies).toEqual(['GET {"n":1}', 'GET {"n":2}', 'POST {"n":3}', 'GET ', 'GET {"n":4}']);
    expect(server.connections()).toBe(1);
  });

  it('hands over a large body whole', async () => {
    const body = Buffer.alloc(3_000_001, 'z');
    const server = await keep(startHttp(async (request, response) => response.end(String((await bodyOf(request)).equals(body)))));
    const exchange = await wire().exchange(to(server.origin, { body }));
    expect(exchange).toMatchObject({ requestFlushed: true, failure: null });
    expect(exchange.body.toString()).toBe('true');
    expect(exchange.bytesSent).toBeGreaterThan(3_000_001);
  });

  it('does not follow a redirect', async () => {
    let calls = 0;
    const server = await keep(
      startHttp((_request, response) => {
        calls += 1;
        response.writeHead(307, { Location: '/lain' }).end();
      }),
    );
    expect(await wire().exchange(to(server.origin))).toMatchObject({ status: 307, failure: null });
    expect(calls).toBe(1);
  });

  it('reads an answer up to the cap, and not a byte more', async () => {
    const server = await keep(startHttp((request, response) => response.end('x'.repeat(Number(request.url?.slice(1))))));
    const exact = await wire().exchange(to(server.origin, { path: '/1000' }));
    expect([exact.failure, exact.body.length]).toEqual([null, 1000]);
    const over = await wire().exchange(to(server.origin, { path: '/1001' }));
    expect(over).toMatchObject({ status: 200, failure: { kind: 'too_large' }, requestFlushed: true });
    expect(over.body.length).toBe(1000);
  });
});

describe('an exchange that goes wrong', () => {
  it('was not sent where nobody listens', async () => {
    const server = await startTcp(() => {});
    await server.close();
    const exchange = await wire().exchange(to(server.origin));
    expect(exchange).toMatchObject({
      connected: false,
      requestFlushed: false,
      status: null,
      failure: { kind: 'connect', code: 'ECONNREFUSED' },
      bytesSent: 0,
    });
  });

  it('was not sent where the name is unknown', async () => {
    const exchange = await wire().exchange(to(new URL('http://jfusion.invalid'), { deadlineMs: 2000 }));
    expect(exchange).toMatchObject({ connected: false, requestFlushed: false, status: null, bytesSent: 0 });
  });

  it('may have arrived where the answer never comes: one deadline for everything', async () => {
    const server = await keep(startTcp(() => {}));
    const exchange = await wire().exchange(to(server.origin, { deadlineMs: 80 }));
    expect(exchange).toMatchObject({ connected: true, requestFlushed: true, status: null, failure: { kind: 'deadline' } });
    expect(exchange.timings.totalMs).toBeLessThan(2000);
  });

  it('ends at the deadline even while an answer trickles in', async () => {
    const server = await keep(
      startTcp((socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n');
        const drip = setInterval(() => socket.write('x'), 10);
        socket.on('close', () => clearInterval(drip));
      }),
    );
    const exchange = await wire().exchange(to(server.origin, { deadlineMs: 150 }));
    expect(exchange).toMatchObject({ status: 200, failure: { kind: 'deadline' } });
    expect(exchange.body.length).toBeGreaterThan(0);
  });

  it.each([
    ['by its length', 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nsepotong'],
    ['in the middle of a chunk', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\nsepotong'],
  ])('keeps what came of an answer cut off, known %s', async (_how, bytes) => {
    const server = await keep(startTcp((socket) => socket.once('data', () => socket.end(bytes))));
    const exchange = await wire().exchange(to(server.origin));
    expect(exchange).toMatchObject({ status: 200, requestFlushed: true, failure: { kind: 'truncated' } });
    expect(exchange.body.toString()).toBe('sepotong');
  });

  it('may have arrived where the connection is reset before an answer', async () => {
    const server = await keep(startTcp((socket) => socket.once('data', () => socket.resetAndDestroy())));
    const exchange = await wire().exchange(to(server.origin));
    expect(exchange).toMatchObject({ connected: true, requestFlushed: true, status: null, failure: { kind: 'reset' } });
  });

  it('knows an answer that is not HTTP', async () => {
    const server = await keep(startTcp((socket) => socket.once('data', () => socket.end('220 mail siap\r\n\r\n'))));
    const exchange = await wire().exchange(to(server.origin));
    expect(exchange).toMatchObject({ status: null, requestFlushed: true, failure: { kind: 'garbage' } });
  });

  it('was not sent where a large body is cut before its last chunk', async () => {
    const server = await keep(startTcp((socket) => socket.once('data', () => socket.resetAndDestroy())));
    const exchange = await wire().exchange(to(server.origin, { body: Buffer.alloc(30_000_000) }));
    expect(exchange).toMatchObject({ connected: true, requestFlushed: false, status: null });
    expect(exchange.failure).not.toBeNull();
  });

  it('stops sending a large body that has been answered already', async () => {
    const server = await keep(
      startHttp((request, response) => {
        response.writeHead(413).end('terlalu besar');
        request.pause();
      }),
    );
    const exchange = await wire().exchange(to(server.origin, { body: Buffer.alloc(30_000_000) }));
    expect(exchange).toMatchObject({ status: 413, requestFlushed: false, failure: null });
  });

  it('can be stopped: before it left it was not sent, after it may have arrived', async () => {
    const server = await keep(startTcp(() => {}));
    expect(await wire().exchange(to(server.origin, { signal: AbortSignal.abort() }))).toMatchObject({
      requestFlushed: false,
      failure: { kind: 'aborted' },
    });
    const stop = new AbortController();
    const hanging = await keep(startTcp((socket) => socket.once('data', () => stop.abort())));
    expect(await wire().exchange(to(hanging.origin, { signal: stop.signal }))).toMatchObject({
      requestFlushed: true,
      failure: { kind: 'aborted' },
    });
  });

  it('under way when the transport closes, may have arrived', async () => {
    const transport = wire();
    const server = await keep(startTcp((socket) => socket.once('data', () => transport.close())));
    expect(await transport.exchange(to(server.origin))).toMatchObject({ requestFlushed: true, failure: { kind: 'reset' } });
  });
});

describe('a kept connection that dies', () => {
  it('while idle is given up, and the next request takes a new one', async () => {
    const closed: Promise<void>[] = [];
    const server = await keep(
      startTcp((socket) => {
        closed.push(new Promise((resolve) => socket.on('close', () => resolve())));
        socket.once('data', () => socket.end(whole));
      }),
    );
    const transport = wire();
    expect(await transport.exchange(to(server.origin))).toMatchObject({ status: 200 });
    await closed[0];
    expect(await transport.exchange(to(server.origin))).toMatchObject({ status: 200, requestFlushed: true });
    expect(server.connections()).toBe(2);
  });

  it('under the second request is not silently retried: its bytes were handed over, so it may have arrived', async () => {
    let requests = 0;
    const server = await keep(
      startTcp((socket) =>
        socket.on('data', () => {
          requests += 1;
          if (requests === 1) socket.write(whole);
          else socket.resetAndDestroy();
        }),
      ),
    );
    const transport = wire();
    expect(await transport.exchange(to(server.origin))).toMatchObject({ status: 200 });
    expect(await transport.exchange(to(server.origin))).toMatchObject({ status: null, requestFlushed: true, failure: { kind: 'reset' } });
    expect([requests, server.connections()]).toEqual([2, 1]);
  });

  it('with its close already here but not yet read, risks no byte and costs nothing: the request takes a new one', async () => {
    // The counterpart resets from a thread of its own, while this thread stands still and cannot notice.
    const state = new Int32Array(new SharedArrayBuffer(8));
    const script = `
      const { parentPort, workerData: state } = require('node:worker_threads');
      const server = require('node:net').createServer((socket) => {
        const first = Atomics.add(state, 1, 1) === 0;
        socket.once('data', () => {
          socket.write(${JSON.stringify(whole)});
          if (!first) return;
          Atomics.wait(state, 0, 0);
          socket.on('close', () => { Atomics.store(state, 0, 2); Atomics.notify(state, 0); });
          socket.resetAndDestroy();
        });
      });
      server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));`;
    const thread = new Worker(script, { eval: true, workerData: state });
    ended.push(async () => {
      await thread.terminate();
    });
    const port = await new Promise<number>((resolve) => thread.once('message', resolve));
    const origin = new URL(`http://127.0.0.1:${port}`);
    const transport = wire();
    expect(await transport.exchange(to(origin))).toMatchObject({ status: 200 });
    Atomics.store(state, 0, 1);
    Atomics.notify(state, 0);
    Atomics.wait(state, 0, 1);
    const second = await transport.exchange(to(origin));
    expect(second).toMatchObject({ status: 200, requestFlushed: true, failure: null });
    expect(state[1]).toBe(2);
  });
});
