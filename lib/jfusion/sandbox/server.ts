import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type AdminDesk, administer } from './admin.ts';
import { type Answer, jsonAnswer, Refusal, refused } from './answer.ts';
import { answerKey } from './answer-signature.ts';
import { deliver, deliverSpoilt, statusUnder } from './deliver.ts';
import { exchange } from './exchange.ts';
import { createFaults } from './fault.ts';
import { openLedger } from './ledger.ts';
import { type Mitra, mitraReader } from './mitra.ts';
import { readBody } from './read-body.ts';
import type { Received } from './receive.ts';
import { openRequestLog, type Seen } from './request-log.ts';
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

/**
 * Starts the counterpart that plays J-FUSION Jamkrindo, on 127.0.0.1.
 * @throws Error when the port is taken or the ledger cannot be read
 */
export async function startSandbox({ dir, port, now = () => new Date() }: SandboxOptions): Promise<Sandbox> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const readMitra = mitraReader(dir);
  const hanging = new Set<ServerResponse>();
  const desk: AdminDesk = {
    ledger: await openLedger(dir),
    requests: await openRequestLog(dir),
    tokens: createTokens(),
    faults: createFaults(),
    key: answerKey(dir),
    hanging: () => hanging.size,
    release: () => {
      for (const response of hanging) response.destroy();
      hanging.clear();
    },
  };
  const closing = new AbortController();
  const working = new Set<Promise<void>>();
  const tracked = (work: Promise<void>): Promise<void> => {
    working.add(work);
    return work.finally(() => working.delete(work));
  };
  const hold = (response: ServerResponse): void => {
    hanging.add(response);
    response.once('close', () => hanging.delete(response));
  };

  const answerPartner = async (received: Received, response: ServerResponse): Promise<void> => {
    const mitra = await readMitra();
    const seen = seenOf(received, now());
    const { answer, fault } = await exchange(received, mitra, desk, now(), seen);
    seen.httpStatus = fault ? statusUnder(fault) : answer.status;
    seen.gangguan = fault?.jenis ?? null;
    await desk.requests.add(seen);
    if (mitra && mitra.latencyMs > 0) await pause(mitra.latencyMs, undefined, { signal: closing.signal }).catch(() => undefined);
    if (fault) deliverSpoilt(fault, response, answer, hold);
    else deliver(response, await signed(answer, received, mitra, desk));
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const url = urlOf(request);
      const received = { method: request.method, url, headers: request.headers, body: await readBody(request) };
      if (url.pathname === '/health') deliver(response, jsonAnswer(200, { ok: true }));
      else if (url.pathname.startsWith('/sandbox/')) deliver(response, await administer(desk, received));
      else await tracked(answerPartner(received, response));
    } catch (error) {
      if (request.socket.destroyed || response.headersSent) response.destroy();
      else deliver(response, answerTo(error));
    }
  };

  const server = createServer({ keepAliveTimeout: 65_000 }, (request, response) => {
    void serve(request, response);
  });
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    else socket.destroy();
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      closing.abort();
      desk.release();
      await Promise.allSettled(working);
      server.closeAllConnections();
      await Promise.allSettled(working);
      await closed;
      await Promise.all([desk.ledger.close(), desk.requests.close()]);
    },
  };
}

function urlOf(request: IncomingMessage): URL {
  const url = request.url ?? '';
  if (!url.startsWith('/') || !URL.canParse(`http://sandbox${url}`)) throw new Refusal(400, 'Alamat permintaan tidak dapat dibaca.');
  return new URL(`http://sandbox${url}`);
}

function seenOf({ method, url, body }: Received, now: Date): Seen {
  return {
    waktu: now.toISOString(),
    metode: method ?? '',
    jalur: url.pathname,
    operasi: null,
    tandaTangan: 'tidak diperiksa',
    partner_reference_id: null,
    bodySha256: createHash('sha256').update(body).digest('hex'),
    httpStatus: null,
    gangguan: null,
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
