/** Decimal strings → percent of the largest (0–100, one decimal); what is negative or no number is 0. */
export function widths(values: readonly string[]): readonly number[] {
  const numbers = values.map((value) => Math.max(0, Number(value)) || 0);
  const largest = Math.max(0, ...numbers);
  return numbers.map((number) => (largest === 0 ? 0 : Math.round((number / largest) * 1000) / 10));
}
