/**
 * Widths of columns that share `whole` by their `shares`: one whose longest word needs more than its share gets what it needs, and the
 * others divide the rest. Where all the needs together are too much, a need over an even part of the width is not met.
 */
export function columnWidths(shares: readonly number[], needs: readonly number[], whole: number): number[] {
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const even = whole / shares.length;
  const met = sum(needs) <= whole ? needs : needs.map((need) => Math.min(need, even));
  const fixed = new Set<number>();
  for (;;) {
    const rest = whole - sum(met.filter((_, index) => fixed.has(index)));
    const open = sum(shares.filter((_, index) => !fixed.has(index)));
    const widths = shares.map((share, index) => (fixed.has(index) ? (met[index] ?? 0) : (rest * share) / open));
    const short = widths.flatMap((width, index) => (fixed.has(index) || width >= (met[index] ?? 0) ? [] : [index]));
    if (short.length === 0) return widths;
    for (const index of short) fixed.add(index);
  }
}
