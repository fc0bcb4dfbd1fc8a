import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';
import type { Fault } from './fault/fault.ts';
import type { JenisJalur } from './fault/fault-kinds.ts';
import type { FaultLine } from './fault/fault-line.ts';

/** Sends an answer whole. */
export function deliver(response: ServerResponse, answer: Answer): void {
  writeHead(response, answer);
  response.end(answer.body);
}

interface Order {
  readonly response: ServerResponse;
  readonly answer: Answer;
  readonly fault: Fault;
  readonly line: FaultLine;
}

const DRIP_MS = 5;
const STRAY = Buffer.from('\u0000bita liar\r\n\r\n{"status":true}');

/** How the connection misbehaves, one row a kind. */
const ways: { readonly [J in JenisJalur]: (order: Order) => void } = {
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  fin: ({ response }) => response.socket?.destroySoon(),
  hang: ({ response, line }) => line.hold(response),
  truncated: ({ response, answer }) => {
    writeHead(response, answer);
    response.write(answer.body.subarray(0, answer.body.length >> 1), () => response.destroy());
  },
  tetes: drip,
  basi: ({ response, answer, fault, line }) => {
    const { socket } = response;
    if (socket && fault.saat === 'permintaan_berikut') line.makeStale(socket);
    else response.once('finish', () => socket?.destroySoon());
    deliver(response, answer);
  },
  ganda: ({ response, answer }) => withStray(response, answer, rawAnswer(answer)),
  sampah: ({ response, answer }) => withStray(response, answer, STRAY),
};

/** Sends the answer (already spoilt, where the fault is in what it says) the way the fault wants it. */
export function deliverSpoilt(order: Order): void {
  const { jenis } = order.fault;
  if (isOfLine(jenis)) ways[jenis](order);
  else deliver(order.response, order.answer);
}

/** HTTP status which the partner gets to see under a fault; null where no whole answer comes. */
export function statusUnder(fault: Fault, { status }: Answer): number | null {
  const whole: { readonly [J in JenisJalur]: boolean } = {
    reset: false,
    fin: false,
    hang: false,
    truncated: false,
    tetes: fault.selesai !== false,
    basi: true,
    ganda: true,
    sampah: true,
  };
  return isOfLine(fault.jenis) && !whole[fault.jenis] ? null : status;
}

function isOfLine(jenis: Fault['jenis']): jenis is JenisJalur {
  return Object.hasOwn(ways, jenis);
}

function writeHead(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
}

/** One byte at a time; where it never ends, blanks for ever in the place of the answer. */
function drip({ response, answer, fault: { jedaMs = DRIP_MS, selesai = true }, line }: Order): void {
  if (selesai) writeHead(response, answer);
  else response.writeHead(answer.status, answer.headers);
  let at = 0;
  const timer = setInterval(() => {
    if (!selesai) response.write(' ');
    else if (at < answer.body.length) response.write(answer.body.subarray(at, ++at));
    else response.end();
  }, jedaMs);
  response.once('close', () => clearInterval(timer));
  line.hold(response);
}

/** Bytes beyond the announced length travel in the same packet: the worst moment for them to come. */
function withStray(response: ServerResponse, answer: Answer, stray: Buffer): void {
  writeHead(response, answer);
  response.end(Buffer.concat([answer.body, stray]));
}

function rawAnswer({ status, headers, body }: Answer): Buffer {
  const lines = Object.entries({ ...headers, 'Content-Length': String(body.length) }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} OK\r\n${lines.join('')}\r\n`), body]);
}
