import { env } from '#lib/env.ts';

/** Every interval of the product, in milliseconds: one table, shortened only in tests (`intervals.test.ts` asserts these values). */
export const productionIntervals = {
  /** the line's lease, and how often its holder renews it */
  leaseLength: 15_000,
  leaseRenew: 5_000,
  /** how often the worker looks for letters when no wake-up came */
  poll: 2_000,
  /** a letter that was not sent is tried again after the n-th of these; the last one repeats */
  retry1: 2_000,
  retry2: 10_000,
  retry3: 60_000,
  retry4: 300_000,
  /** a lane that was refused waits at least and at most this long (Retry-After in between is obeyed) */
  pauseMin: 5_000,
  pauseMax: 900_000,
  /** whole exchange: token, interactive call, document */
  deadlineToken: 15_000,
  deadlineCall: 30_000,
  deadlineDocument: 600_000,
  /** an IJP inquiry that came back empty ("sedang dibentuk") is asked again */
  askAgain: 30_000,
  /** session: idle and absolute end; how often an open stream is checked again */
  sessionIdle: 900_000,
  sessionAbsolute: 28_800_000,
  streamCheck: 4_000,
  /** after this many seconds without an answer the screen says so */
  slowAnswer: 5_000,
} as const;

export type Interval = keyof typeof productionIntervals;

const shortened: Partial<Record<Interval, number>> = {
  leaseLength: 3_000,
  leaseRenew: 1_000,
  poll: 200,
  retry1: 200,
  retry2: 400,
  retry3: 800,
  retry4: 1_500,
  pauseMin: 500,
  pauseMax: 3_000,
  deadlineToken: 2_000,
  deadlineCall: 3_000,
  deadlineDocument: 5_000,
  askAgain: 1_000,
};

/** Length of an interval in milliseconds. */
export function interval(name: Interval): number {
  return (env().MITRA_INTERVALS === 'test' ? shortened[name] : undefined) ?? productionIntervals[name];
}

/** How long a letter waits before its next try, after this many tries that were not sent. */
export function retryDelay(tries: number): number {
  const ladder: Interval[] = ['retry1', 'retry2', 'retry3', 'retry4'];
  return interval(ladder[Math.min(tries, ladder.length) - 1] ?? 'retry1');
}
