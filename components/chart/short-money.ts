const STEPS = [
  [1_000_000_000_000n, 'triliun'],
  [1_000_000_000n, 'miliar'],
  [1_000_000n, 'juta'],
  [1_000n, 'ribu'],
] as const;

/** A decimal string as rupiah in one breath, cut (never rounded up) to one digit behind the comma: "134605800.50" → "Rp 134,6 juta". */
export function shortMoney(value: string): string {
  const whole = BigInt(/^\d+/.exec(value)?.[0] ?? '0');
  const step = STEPS.find(([size]) => whole >= size);
  if (!step) return `Rp\u00a0${whole}`;
  const [size, word] = step;
  const tenth = (whole % size) / (size / 10n);
  return `Rp\u00a0${whole / size}${tenth > 0n ? `,${tenth}` : ''}\u00a0${word}`;
}
