import { env } from '#lib/env.ts';
import { productionIntervals } from './interval-table.ts';

type Interval = keyof typeof productionIntervals;

const shortened: Partial<Record<Interval, number>> = {
  leaseLength: 3_000,
  leaseRenew: 1_000,
  idleTransaction: 5_000,
  poll: 200,
  retry1: 200,
  retry2: 400,
  retry3: 800,
  retry4: 1_500,
  unknown1: 300,
  unknown2: 600,
  unknown3: 1_000,
  unknown4: 1_500,
  unknown5: 2_000,
  breakerCall: 150,
  breakerMax: 600,
  pauseMin: 500,
  pauseMax: 3_000,
  deadlineToken: 2_000,
  deadlineCall: 3_000,
  deadlineDocument: 5_000,
  deadlineUploadPerMegabyte: 3_000,
  uploadProgress: 50,
  askAgain: 1_000,
  scheduleLook: 200,
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

/** How long after this many steps of its ladder an unknown outcome is looked into again. */
export function unknownDelay(steps: number): number {
  const ladder: Interval[] = ['unknown1', 'unknown2', 'unknown3', 'unknown4', 'unknown5'];
  return interval(ladder[Math.min(steps, ladder.length - 1)] ?? 'unknown5');
}
