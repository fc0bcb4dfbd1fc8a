import { formatAmount, formatMoney } from '../data-table/format.ts';
import { cx } from './cx.ts';

type Props = { readonly value: string; readonly unit?: boolean; readonly className?: string };

/** A decimal string as rupiah, unbroken, tabular: "134605800" → Rp 134.605.800,00. `unit={false}` where the column head says Rp. */
export function Money({ value, unit = true, className }: Props) {
  return <span className={cx('whitespace-nowrap tabular-nums', className)}>{unit ? formatMoney(value) : formatAmount(value)}</span>;
}
