import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { Client } from 'pg';
import { assertUtc, pgOptions } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { interval } from '#lib/intervals.ts';
import type { Lane } from '#lib/jfusion/contract/endpoints.ts';
import { describeError, log } from '#lib/log.ts';
import { type Claimed, claimLetter } from './claim.ts';
import { connectedClient, disconnect } from './connection.ts';
import { giveLeaseBack, renewLease, takeLease } from './lease.ts';
import { recordExchange } from './record.ts';
import { recoverLetters } from './recover.ts';
import { settleLetters } from './settle.ts';

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
  const listener = await listen(() => bell.ring());
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
    await listener.end().catch(() => undefined);
    disconnect();
  }
}

async function hold(token: bigint, signal: AbortSignal, bell: Bell, crashPoints: CrashPoints): Promise<void> {
  const inFlight = new Map<Lane, Set<Promise<void>>>(LANES.map((lane) => [lane, new Set()]));
  let renewed = Date.now();
  let held = true;
  await recoverLetters(token).catch((error) => fault(error, 0));
  while (held && !signal.aborted) {
    if (Date.now() - renewed >= interval('leaseRenew')) {
      held = await renewLease(token).catch((error) => fault(error, false));
      renewed = Date.now();
      if (!held) break;
    }
    await settleLetters().catch((error) => fault(error, undefined));
    for (const lane of LANES) await fill(lane, token, inFlight.get(lane) ?? new Set(), bell, crashPoints);
    await bell.wait(Math.min(interval('poll'), interval('leaseRenew')));
  }
  const renewal = setInterval(() => void renewLease(token).catch((error) => fault(error, false)), interval('leaseRenew'));
  await Promise.allSettled([...inFlight.values()].flatMap((set) => [...set]));
  clearInterval(renewal);
  if (held) await giveLeaseBack(token).catch((error) => fault(error, undefined));
}

async function fill(lane: Lane, token: bigint, running: Set<Promise<void>>, bell: Bell, crashPoints: CrashPoints): Promise<void> {
  while (running.size < IN_FLIGHT[lane]) {
    const client = await connectedClient().catch((error) => fault(error, null));
    const claimed = client && (await claimLetter(client, lane, token).catch((error) => fault(error, null)));
    if (!client || !claimed) return;
    const work = (async () => {
      crashPoints.beforeSend?.(claimed);
      const exchange = await client.send(claimed.letter, claimed.prepared);
      crashPoints.afterSend?.(claimed);
      await untilRecorded(() => recordExchange(claimed, exchange), bell);
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

/** An answer in hand is written down however long the database is away. */
async function untilRecorded(record: () => Promise<void>, bell: Bell): Promise<void> {
  while (
    !(await record().then(
      () => true,
      (error: unknown) => fault(error, false),
    ))
  )
    await bell.pause(interval('poll'));
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

  /** Waits this long whatever rings. */
  async pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => setTimeout(resolve, ms));
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

async function listen(onWake: () => void): Promise<{ end: () => Promise<void> }> {
  const client = new Client({ connectionString: env().DATABASE_URL, options: pgOptions });
  client.on('notification', onWake);
  // A lost listener costs latency only: the loop also looks by itself.
  client.on('error', (error) => log.warn({ galat: describeError(error) }, 'wake-up channel lost'));
  await client.connect();
  await client.query('LISTEN mitra_antrean');
  return client;
}
