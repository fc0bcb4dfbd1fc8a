import { type CrashPoint, crashPoints } from '#lib/worker/crash-points.ts';

/** What a worker is told to suffer, once: at this point of the next letter of this operation (of any, where none is named). */
export interface Blow {
  readonly point: CrashPoint;
  readonly operasi?: string | undefined;
  readonly action: 'kill' | 'stop';
}

/** Over IPC to a worker under test; it answers `done` with the same number. */
export type WorkerOrder = { readonly nomor: number } & ({ readonly blow: Blow | null } | { readonly shiftMs: number });

/** The blow that the environment of a worker names; null where it names none. @throws where there is no such point */
export function blowOfEnvironment({ CRASH_POINT, CRASH_OPERASI, CRASH_ACTION }: NodeJS.ProcessEnv): Blow | null {
  if (!CRASH_POINT) return null;
  const point = crashPoints.find((name) => name === CRASH_POINT);
  if (!point) throw new Error(`CRASH_POINT is one of ${crashPoints.join(', ')}`);
  return { point, operasi: CRASH_OPERASI || undefined, action: CRASH_ACTION === 'stop' ? 'stop' : 'kill' };
}
