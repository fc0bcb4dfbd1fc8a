import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type AdminDesk, administer } from './admin.ts';
import { type Answer, jsonAnswer, Refusal, refused } from './answer.ts';
import { answerKey } from './answer-signature.ts';
import { createControl } from './control/control.ts';
import { deliver, deliverSpoilt, statusUnder } from './deliver.ts';
import { exchange } from './exchange.ts';
import { createFaults, type Fault } from './fault/fault.ts';
import { createFaultLine } from './fault/fault-line.ts';
import { spoilAnswer } from './fault/spoil-answer.ts';
import { spoilRequest } from './fault/spoil-request.ts';
import { fileStore } from './file-store.ts';
import { lockFolder } from './folder-lock.ts';
import { openLedger } from './ledger.ts';
import { type Mitra, mitraFile } from './mitra.ts';
import { readBody } from './read-body.ts';
import type { Received } from './receive.ts';
import { openRequestLog, type Seen } from './request-log.ts';
import { operationAt } from './route.ts';
import { createTokens } from './token.ts';

export interface SandboxOptions {
  /** holds `mitra.json`, the ledger and the log; made if it is not there */
  readonly dir: string;
  /** 0 = any free one */
  readonly port: number;
  readonly now?: () => Date;
}

export interface Sandbox {
  readonly url: string;
  close(): Promise<void>;
}

const LONGEST_REQUEST_MS = 3_600_000;

/**
 * Starts the counterpart that plays J-FUSION Jamkrindo, on 127.0.0.1.
 * @throws Error when the port is taken, the ledger cannot be read, or another sandbox has the folder
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  await mkdir(options.dir, { recursive: true, mode: 0o700 });
  const unlock = await lockFolder(options.dir);
  try {
    return await open(options, unlock);
  } catch (error) {
    await unlock();
    throw error;
  }
}

async function open({ dir, port, now = () => new Date() }: SandboxOptions, unlock: () => Promise<void>): Promise<Sandbox> {
  const faults = createFaults();
  const line = createFaultLine(faults);
  const desk: AdminDesk = {
    ledger: await openLedger(dir),
    files: fileStore(dir),
    requests: await openRequestLog(dir),
    tokens: createTokens(),
    faults,
    line,
    key: answerKey(dir),
    mitra: mitraFile(dir),
    control: createControl(),
    now,
  };
  const closing = new AbortController();
  const working = new Set<Promise<void>>();
  const tracked = (work: Promise<void>): Promise<void> => {
    working.add(work);
    return work.finally(() => working.delete(work));
  };

  const answerPartner = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const mitra = await desk.mitra.read();
    const name = operationAt(url.pathname, mitra);
    const fault = name && faults.take(name);
    const head = { method: request.method, url, headers: request.headers };
    if (fault && (await spoilRequest(fault, request, response, line))) {
      await desk.requests.add({ ...seenOf({ ...head, body: Buffer.alloc(0) }, now(), fault), operasi: name });
      return;
    }
    const received = { ...head, body: await readBody(request) };
    const seen = { ...seenOf(received, now(), fault), operasi: name };
    const given = await exchange(received, mitra, desk, now(), seen, fault);
    const answer = await signed(fault && name ? spoilAnswer(given, fault, name) : given, received, mitra, desk);
    seen.httpStatus = fault ? statusUnder(fault, answer) : answer.status;
    await desk.requests.add(seen);
    if (mitra && mitra.latencyMs > 0) await pause(mitra.latencyMs, undefined, { signal: closing.signal }).catch(() => undefined);
    if (fault) deliverSpoilt({ response, answer, fault, line });
    else deliver(response, answer);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = urlOf(request);
      if (line.isStale(request.socket)) request.socket.resetAndDestroy();
      else if (url.pathname === '/health') deliver(response, jsonAnswer(200, { ok: true }));
      else if (!url.pathname.startsWith('/sandbox/')) await tracked(answerPartner(request, response, url));
      else {
        const received = { method: request.method, url, headers: request.headers, body: await readBody(request) };
        deliver(response, await administer(desk, received));
      }
    } catch (error) {
      if (request.socket.destroyed || response.headersSent) response.destroy();
      else deliver(response, answerTo(error));
    }
  };

  // A claim document takes more than Node's own five minutes over a line of 256 Kbps.
  const server = createServer({ keepAliveTimeout: 65_000, requestTimeout: LONGEST_REQUEST_MS }, (request, response) => {
    void serve(request, response);
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  line.watch(server);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      line.release();
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      closing.abort();
      await Promise.allSettled(working);
      server.closeAllConnections();
      await Promise.allSettled(working);
      await closed;
      await Promise.all([desk.ledger.close(), desk.requests.close()]);
      await unlock();
    },
  };
}

function urlOf(request: IncomingMessage): URL {
  const url = request.url ?? '';
  if (!url.startsWith('/') || !URL.canParse(`http://sandbox${url}`)) throw new Refusal(400, 'Alamat permintaan tidak dapat dibaca.');
  return new URL(`http://sandbox${url}`);
}

function seenOf({ method, url, body }: Received, now: Date, fault: Fault | null): Seen {
  return {
    waktu: now.toISOString(),
    metode: method ?? '',
    jalur: url.pathname,
    operasi: null,
    tandaTangan: 'tidak diperiksa',
    partner_reference_id: null,
    bodySha256: createHash('sha256').update(body).digest('hex'),
    httpStatus: null,
    gangguan: fault?.jenis ?? null,
  };
}

/** Switch `response.verify`: answers below the partner's prefix carry the counterpart's signature over their bytes. */
async function signed(answer: Answer, { url }: Received, mitra: Mitra | null, { key }: AdminDesk): Promise<Answer> {
  if (mitra?.profile.response.verify !== 'rsa' || !url.pathname.startsWith('/api/v1/banks/')) return answer;
  return { ...answer, headers: { ...answer.headers, Signature: await key.sign(answer.body, mitra.profile.signature) } };
}

function answerTo(error: unknown): Answer {
  if (error instanceof Refusal) return refused(error.status, error.message, error.headers);
  console.error(error);
  return refused(500, 'Terjadi kesalahan pada sandbox.');
}
