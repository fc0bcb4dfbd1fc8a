/** Choices that follow from a seed: the same seed, the same choices. */
export interface Chance {
  /** a whole number from `low` to `high`, both possible */
  between(low: number, high: number): number;
  one<T>(of: readonly T[]): T;
  /** a key, each as likely as its weight says */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K;
}

/** Chance from a seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    one: (of) => {
      const found = of[between(0, of.length - 1)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
    weighed: (weights) => {
      const rows = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * rows.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [key, weight] of rows) {
        left -= weight;
        if (left < 0) return key;
      }
      throw new Error('nothing to choose from');
    },
  };
}
