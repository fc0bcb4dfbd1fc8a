/** Exact sum of decimal strings with two decimals at most; whatever is no amount is left out. Returns a decimal string. */
export function sumAmounts(values: readonly string[]): string {
  let cents = 0n;
  for (const value of values) {
    const found = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(value);
    if (!found) continue;
    const amount = BigInt(`${found[2]}${(found[3] ?? '').padEnd(2, '0')}`);
    cents += found[1] ? -amount : amount;
  }
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
