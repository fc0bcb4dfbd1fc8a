import { describeError, log } from '#lib/log.ts';

/** Logs a fault of the worker's own and goes on with something else in its place. */
export function fault<T>(error: unknown, instead: T): T {
  log.error({ galat: describeError(error) }, 'worker');
  return instead;
}
