import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type LocalServer, startTcp } from './test-server.ts';
import { createTransport, type HttpRequest } from './transport.ts';

const ended: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const end of ended.splice(0).reverse()) await end();
});

const answer = (body: string, more = ''): string => `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n${more}\r\n${body}`;
const chunked = (body: string, trailers = ''): string =>
  `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n${trailers}\r\n`;

/** A counterpart which answers the n-th request of all with the n-th play, and any further one with its number; and a transport to it. */
const meet = async (...plays: ((socket: Socket) => void)[]) => {
  let requests = 0;
  const server: LocalServer = await startTcp((socket) =>
    socket.on('data', () => {
      requests += 1;
      const play = plays[requests - 1];
      if (play) play(socket);
      else socket.write(answer(`ke-${requests}`));
    }),
  );
  const transport = createTransport();
  ended.push(server.close, () => transport.close());
  const request: HttpRequest = {
    method: 'POST',
    origin: server.origin,
    path: '/',
    headers: {},
    body: Buffer.from('{}'),
    deadlineMs: 3000,
    maxBytes: 1000,
  };
  const exchange = (change: Partial<HttpRequest> = {}) => transport.exchange({ ...request, ...change });
  return { exchange, connections: server.connections, requests: () => requests };
};
/** One turn of the loop of events, with what the sockets have by then. */
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
const until = async (there: () => boolean): Promise<void> => {
  while (!there()) await turn();
};

describe('bytes nobody asked for', () => {
  it.each([
    ['a second answer', answer('satu') + answer('palsu')],
    ['a second answer cut in half', answer('satu') + answer('palsu').slice(0, 30)],
    ['bytes behind the body', `${answer('satu')}lagi`],
    ['an empty line and more', `${answer('satu')}\r\n\r\nx`],
    ['bytes behind the last chunk', `${chunked('satu')}palsu`],
    ['a second answer behind the last chunk', chunked('satu') + answer('palsu')],
  ])('together with the answer (%s) leave it whole, and the next call takes a new connection', async (_what, bytes) => {
    const { exchange, connections } = await meet((socket) => socket.write(bytes));
    const first = await exchange();
    expect([first.status, first.failure, first.body.toString()]).toEqual([200, null, 'satu']);
    const second = await exchange();
    expect([second.failure, second.body.toString(), connections()]).toEqual([null, 'ke-2', 2]);
  });

  it.each([
    ['a whole answer', answer('palsu')],
    ['half an answer', 'HTTP/1.1 200 OK\r\nContent-Le'],
    ['garbage', 'x'],
  ])('on an idle connection (%s) end it, and the next call takes a new one', async (_what, bytes) => {
    let idle: Socket | undefined;
    const { exchange, connections } = await meet((socket) => {
      idle = socket;
      socket.write(answer('satu'));
    });
    await exchange();
    idle?.write(bytes);
    await until(() => idle?.destroyed === true || idle?.readyState !== 'open');
    const second = await exchange();
    expect([second.failure, second.body.toString(), connections()]).toEqual([null, 'ke-2', 2]);
  });

  it('that are already here, but not yet read, when the next call begins do not answer it', async () => {
    let idle: Socket | undefined;
    const { exchange, connections } = await meet((socket) => {
      idle = socket;
      socket.write(answer('satu'));
    });
    await exchange();
    // Handed to the kernel in this turn of the loop, in which the next call begins as well.
    idle?.write(answer('palsu'));
    const second = await exchange();
    expect([second.failure, second.body.toString(), connections()]).toEqual([null, 'ke-2', 2]);
  });

  it('as trailers are no part of the answer, and the connection is kept', async () => {
    const { exchange, connections } = await meet((socket) => socket.write(chunked('satu', 'X-Status: 500\r\n')));
    expect((await exchange()).body.toString()).toBe('satu');
    expect([(await exchange()).body.toString(), connections()]).toEqual(['ke-2', 1]);
  });
});

describe('an answer before its time', () => {
  it.each([
    ['100', 'HTTP/1.1 100 Continue\r\n\r\n'],
    ['103', 'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'],
    ['102 twice', 'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n'],
  ])('by %s is none: the one behind it counts', async (_what, early) => {
    const { exchange, connections } = await meet((socket) => socket.write(early + answer('satu')));
    const first = await exchange();
    expect([first.status, first.body.toString(), first.requestFlushed]).toEqual([200, 'satu', true]);
    expect([(await exchange()).body.toString(), connections()]).toEqual(['ke-2', 1]);
  });

  it('of 101 hands the connection to nobody', async () => {
    const upgrade = 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n';
    const { exchange, connections } = await meet((socket) => socket.write(upgrade));
    expect(await exchange()).toMatchObject({ status: null, requestFlushed: true, failure: { kind: 'reset' } });
    expect([(await exchange()).body.toString(), connections()]).toEqual(['ke-2', 2]);
  });

  it('while the body is still going ends the sending, and the connection', async () => {
    const { exchange, connections } = await meet((socket) => {
      socket.pause();
      socket.removeAllListeners('data');
      socket.write(answer('cukup'));
    });
    const first = await exchange({ body: Buffer.alloc(30_000_000) });
    expect([first.body.toString(), first.requestFlushed, first.failure]).toEqual(['cukup', false, null]);
    expect([(await exchange()).body.toString(), connections()]).toEqual(['ke-2', 2]);
  });
});
