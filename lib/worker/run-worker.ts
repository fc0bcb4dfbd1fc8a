import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { assertUtc } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';
import { listen } from '#lib/listen.ts';
import { log } from '#lib/log.ts';
import { askUnknown } from './ask-unknown.ts';
import { Bell } from './bell.ts';
import { readBreaker } from './breaker.ts';
import { disconnect } from './connection.ts';
import { type Crash, steady } from './crash-points.ts';
import { fault } from './fault.ts';
import { createJobs } from './jobs.ts';
import { openLanes } from './lanes.ts';
import { giveLeaseBack, holdLease, type Lease } from './lease.ts';
import { applyNotices } from './on-notice.ts';
import { probeLine } from './probe-line.ts';
import { lettersLeft, recoverLetters } from './recover.ts';
import { testSlot } from './run-test-slot.ts';
import { createSchedule } from './schedule.ts';
import { mailSlot } from './send-mail.ts';
import { settleLetters } from './settle.ts';

export interface WorkerOptions {
  readonly signal: AbortSignal;
  /** told of every point that a letter passes; the fault suite alone gives one */
  readonly crash?: Crash;
  /** called once it listens */
  readonly onReady?: () => void;
}

/**
 * Sends letters while it holds the line's lease, until `signal` ends it; then finishes what is in flight and gives the lease
 * back. A second worker beside it waits for the lease.
 */
export async function runWorker({ signal, crash = steady, onReady }: WorkerOptions): Promise<void> {
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
      const lease = await holdLease(holder).catch((error) => fault(error, null));
      if (lease === null) {
        await bell.wait(interval('leaseRenew'));
        continue;
      }
      log.info({ token: String(lease.token) }, 'holds the line');
      await hold(lease, signal, bell, crash);
    }
  } finally {
    await listener.end();
    disconnect();
  }
}

/** Does all that the line's holder does, until `signal` or the loss of the lease ends it. */
async function hold(lease: Lease, signal: AbortSignal, bell: Bell, crash: Crash): Promise<void> {
  const lanes = openLanes({ lease, bell, crash, signal });
  const tests = testSlot(lease.token, () => bell.ring());
  const mail = mailSlot();
  const schedule = createSchedule();
  const jobs = createJobs({ wake: () => bell.ring(), schedule: () => schedule.run() });
  const renewal = keepLease(lease, () => bell.ring());
  const probing = oneAtATime(() => probeLine(lanes));
  let [begun, tidy] = [false, false];
  const takeOver = async (): Promise<boolean> => {
    await recoverLetters(lease.token);
    begun = true;
    return (await lettersLeft(lease.token)) === 0;
  };
  while (!renewal.lost() && !signal.aborted) {
    await settleLetters().catch((error) => fault(error, undefined));
    await applyNotices().catch((error) => fault(error, undefined));
    await askUnknown().catch((error) => fault(error, undefined));
    if (!tidy) tidy = await takeOver().catch((error) => fault(error, false));
    if (begun) {
      const breaker = await readBreaker().catch((error) => fault(error, null));
      if (breaker?.terbukaPada && lanes.idle()) probing.begin();
      else if (breaker && !breaker.terbukaPada && !probing.running()) await lanes.fill();
      tests.fill();
    }
    mail.fill();
    await jobs
      .keep()
      .then(() => jobs.planWake())
      .catch((error) => fault(error, undefined));
    await bell.wait(Math.min(interval('poll'), interval('leaseRenew')));
  }
  await Promise.allSettled([tests.end(), mail.end(), probing.end(), lanes.end(), jobs.end()]);
  renewal.end();
  if (!renewal.lost()) await giveLeaseBack(lease.token).catch((error) => fault(error, undefined));
}

/** Renews the lease by a clock of its own, so that no long piece of work lets it run out. A database that is away is asked again. */
function keepLease(lease: Lease, onLost: () => void): { readonly lost: () => boolean; readonly end: () => void } {
  let lost = false;
  const renew = async () => {
    if (lost || (await lease.renew())) return;
    lost = true;
    log.warn({ token: String(lease.token) }, 'lost the line');
    onLost();
  };
  const timer = setInterval(() => void renew().catch((error) => fault(error, undefined)), interval('leaseRenew'));
  return { lost: () => lost, end: () => clearInterval(timer) };
}

function oneAtATime(work: () => Promise<void>): { begin(): void; readonly running: () => boolean; end(): Promise<void> } {
  let running: Promise<void> | null = null;
  return {
    begin: () => {
      running ??= work()
        .catch((error) => fault(error, undefined))
        .finally(() => {
          running = null;
        });
    },
    running: () => running !== null,
    end: async () => {
      await running;
    },
  };
}
