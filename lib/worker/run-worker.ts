import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { assertUtc } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import type { Exchange } from '#lib/jfusion/client.ts';
import type { Lane } from '#lib/jfusion/contract/endpoints.ts';
import { listen } from '#lib/listen.ts';
import { describeError, log } from '#lib/log.ts';
import { type Claimed, claimLetter } from './claim.ts';
import { connectedClient, disconnect } from './connection.ts';
import { giveLeaseBack, renewLease, takeLease } from './lease.ts';
import { applyNotices } from './on-notice.ts';
import { recordExchange } from './record.ts';
import { recoverLetters } from './recover.ts';
import { testSlot } from './run-test-slot.ts';
import { createSchedule } from './schedule.ts';
import { mailSlot } from './send-mail.ts';
import { settleLetters } from './settle.ts';
import { trackUpload } from './track-upload.ts';

/** Points at which the fault suite may end the process; the product gives none. */
export interface CrashPoints {
  readonly beforeSend?: (claimed: Claimed) => void;
  readonly afterSend?: (claimed: Claimed) => void;
}

/** Exchanges in flight at once, per lane; documents go one at a time. */
const IN_FLIGHT: Record<Lane, number> = { interaktif: 4, batch: 2, dokumen: 1 };
const LANES = Object.keys(IN_FLIGHT) as Lane[];

/**
 * Sends letters while it holds the line's lease, until `signal` ends it; then finishes what is in flight and gives the lease
 * back. A second worker beside it waits for the lease. Calls `onReady` once it listens.
 */
export async function runWorker({
  signal,
  crashPoints = {},
  onReady,
}: {
  signal: AbortSignal;
  crashPoints?: CrashPoints;
  onReady?: () => void;
}): Promise<void> {
  await assertUtc();
  const holder = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`.slice(0, 120);
  const bell = new Bell(signal);
  const { promise: heard, resolve: hear } = Promise.withResolvers<void>();
  signal.addEventListener('abort', () => hear());
  const ring = () => {
    hear();
    bell.ring();
  };
  const listener = listen('mitra_antrean', { onNews: ring, onConnected: ring });
  await heard;
  onReady?.();
  try {
    while (!signal.aborted) {
      const token = await takeLease(holder).catch((error) => fault(error, null));
      if (token === null) {
        await bell.wait(interval('leaseRenew'));
        continue;
      }
      log.info({ token: String(token) }, 'holds the line');
      await hold(token, signal, bell, crashPoints);
    }
  } finally {
    await listener.end();
    disconnect();
  }
}

async function hold(token: bigint, signal: AbortSignal, bell: Bell, crashPoints: CrashPoints): Promise<void> {
  const inFlight = new Map<Lane, Set<Promise<void>>>(LANES.map((lane) => [lane, new Set()]));
  const tests = testSlot(token, () => bell.ring());
  const mail = mailSlot();
  const schedule = createSchedule();
  let renewed = Date.now();
  let held = true;
  let recovered = false;
  while (held && !signal.aborted) {
    if (Date.now() - renewed >= interval('leaseRenew')) {
      held = await renewLease(token).catch((error) => fault(error, false));
      renewed = Date.now();
      if (!held) break;
    }
    await settleLetters().catch((error) => fault(error, undefined));
    await applyNotices().catch((error) => fault(error, undefined));
    await schedule.run().catch((error) => fault(error, undefined));
    recovered ||= await recoverLetters(token).then(
      () => true,
      (error: unknown) => fault(error, false),
    );
    if (recovered) for (const lane of LANES) await fill(lane, token, inFlight.get(lane) ?? new Set(), bell, crashPoints, signal);
    if (recovered) tests.fill();
    mail.fill();
    await bell.wait(Math.min(interval('poll'), interval('leaseRenew')));
  }
  const renewal = setInterval(() => void renewLease(token).catch((error) => fault(error, false)), interval('leaseRenew'));
  await Promise.allSettled([tests.end(), mail.end(), ...[...inFlight.values()].flatMap((set) => [...set])]);
  clearInterval(renewal);
  if (held) await giveLeaseBack(token).catch((error) => fault(error, undefined));
}

async function fill(
  lane: Lane,
  token: bigint,
  running: Set<Promise<void>>,
  bell: Bell,
  crashPoints: CrashPoints,
  signal: AbortSignal,
): Promise<void> {
  while (running.size < IN_FLIGHT[lane]) {
    const client = await connectedClient().catch((error) => fault(error, null));
    const claimed = client && (await claimLetter(client, lane, token).catch((error) => fault(error, null)));
    if (!client || !claimed) return;
    const work = (async () => {
      crashPoints.beforeSend?.(claimed);
      const tracked = trackUpload(claimed);
      // A document takes minutes to leave: one that has not left whole when the worker ends goes again, and is never unknown.
      const stops = claimed.letter.file ? { unlessSent: AbortSignal.any([signal, tracked.lost]) } : {};
      const exchange = await client
        .send(claimed.letter, tracked.prepared, stops)
        .catch((error) => fault(error, unknownExchange))
        .finally(tracked.end);
      crashPoints.afterSend?.(claimed);
      await untilRecorded(() => recordExchange(claimed, exchange));
      log.info({ surat: claimed.row.id, operasi: claimed.row.operasi, hasil: exchange.outcome, ms: exchange.durationMs }, 'letter');
    })()
      .catch((error) => fault(error, undefined))
      .finally(() => {
        running.delete(work);
        bell.ring();
      });
    running.add(work);
  }
}

/** A fault of our own after the attempt was committed: nobody knows whether its bytes left. */
const unknownExchange: Exchange = {
  outcome: 'belum_pasti',
  httpStatus: null,
  contentType: null,
  raw: Buffer.alloc(0),
  message: null,
  answer: null,
  reason: 'stopped',
  keterangan: 'Terjadi gangguan di portal saat mengirim; belum diketahui apakah Jamkrindo menerimanya.',
  retryAfterMs: null,
  date: null,
  bytesSent: 0,
  bytesReceived: 0,
  durationMs: 0,
};

/** An answer in hand is written down however long the database is away. */
async function untilRecorded(record: () => Promise<void>): Promise<void> {
  while (
    !(await record().then(
      () => true,
      (error: unknown) => fault(error, false),
    ))
  )
    await delay(interval('poll'));
}

function fault<T>(error: unknown, instead: T): T {
  log.error({ galat: describeError(error) }, 'worker');
  return instead;
}

/** Wakes the loop at once when something happened, or after a while. */
class Bell {
  private rung = false;
  private wake: (() => void) | null = null;

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.ring());
  }

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  async wait(ms: number): Promise<void> {
    if (!this.rung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.rung = false;
    this.wake = null;
  }
}
