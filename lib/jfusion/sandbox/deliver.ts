import type { ServerResponse } from 'node:http';
import { type Answer, refused } from './answer.ts';
import type { Fault, JenisGangguan } from './fault.ts';

/** Sends an answer whole. */
export function deliver(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'Content-Length': body.length });
  response.end(body);
}

interface Spoilt {
  readonly response: ServerResponse;
  readonly answer: Answer;
  readonly fault: Fault;
  /** keeps a response open until the faults are cleared or the sandbox ends */
  readonly hold: (response: ServerResponse) => void;
}

const HTML = '<!doctype html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

/** What each kind of fault does in the place of an answer. */
const spoilt: { readonly [J in JenisGangguan]: (order: Spoilt) => void } = {
  hang: ({ response, hold }) => hold(response),
  reset: ({ response }) => response.socket?.resetAndDestroy(),
  http500: ({ response, fault }) => deliver(response, refused(500, fault.message ?? 'Terjadi kesalahan pada sistem penjamin.')),
  html: ({ response }) => deliver(response, { status: 200, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(HTML) }),
  truncated: ({ response, answer }) => {
    response.writeHead(answer.status, { ...answer.headers, 'Content-Length': answer.body.length });
    response.write(answer.body.subarray(0, answer.body.length >> 1), () => response.destroy());
  },
  refuse: ({ response, fault }) => deliver(response, refused(refusalStatus(fault), fault.message ?? 'Permintaan ditolak oleh penjamin.')),
};

/** HTTP status which the partner gets to see under a fault; null where no whole answer comes. */
export function statusUnder(fault: Fault): number | null {
  const seen: { readonly [J in JenisGangguan]: number | null } = {
    hang: null,
    reset: null,
    http500: 500,
    html: 200,
    truncated: null,
    refuse: refusalStatus(fault),
  };
  return seen[fault.jenis];
}

/** Misbehaves as ordered instead of sending the answer. */
export function deliverSpoilt(fault: Fault, response: ServerResponse, answer: Answer, hold: Spoilt['hold']): void {
  spoilt[fault.jenis]({ response, answer, fault, hold });
}

function refusalStatus({ operasi }: Fault): number {
  return operasi === 'token' ? 401 : 422;
}
