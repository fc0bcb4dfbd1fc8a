import type { Line } from './open-line.ts';
import { type Reading, type Traffic, trafficBetween } from './statistics.ts';

const READ_MS = 100;

/** Reads the line's counters all the time. */
export interface Meter {
  /** Traffic between two moments, ms since 1970. */
  readonly between: (from: number, to: number) => Traffic;
  readonly stop: () => void;
}

/** Starts reading. */
export function startMeter(line: Line): Meter {
  const readings: Reading[] = [];
  const read = (): void => void readings.push({ at: Date.now(), ...line.counters() });
  read();
  const timer = setInterval(read, READ_MS);
  return {
    between: (from, to) => {
      read();
      return trafficBetween(readings, from, to);
    },
    stop: () => clearInterval(timer),
  };
}
