/** The value below which (or at which) a share of the values lies, by nearest rank; NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** So many a minute, of a count in so many ms. */
export function perMinute(count: number, ms: number): number {
  return (count / ms) * 60_000;
}

/** Bytes over the wire in the two directions. */
export interface Traffic {
  readonly up: number;
  readonly down: number;
}

/** Which direction carried more. */
export function busier(traffic: Traffic): keyof Traffic {
  return traffic.up >= traffic.down ? 'up' : 'down';
}

/** Share of a line of `rate` bytes a second that so many bytes took in so many ms. */
export function shareOfLine(bytes: number, ms: number, rate: number): number {
  return bytes / ((rate * ms) / 1000);
}

/** A reading of the line's counters at a time (ms since 1970). */
export interface Reading extends Traffic {
  readonly at: number;
}

/** Traffic between two times, from readings in the order of time; between two readings the line is taken to run evenly. */
export function trafficBetween(readings: readonly Reading[], from: number, to: number): Traffic {
  const [begin, end] = [counterAt(readings, from), counterAt(readings, to)];
  return { up: end.up - begin.up, down: end.down - begin.down };
}

function counterAt(readings: readonly Reading[], time: number): Traffic {
  const next = readings.findIndex(({ at }) => at >= time);
  const [before, after] = [readings.at(next < 0 ? -1 : Math.max(0, next - 1)), readings.at(next)];
  if (!before || !after) return { up: 0, down: 0 };
  const part = after.at > before.at ? Math.max(0, (time - before.at) / (after.at - before.at)) : 0;
  const between = (way: keyof Traffic) => before[way] + (after[way] - before[way]) * Math.min(1, part);
  return { up: between('up'), down: between('down') };
}
