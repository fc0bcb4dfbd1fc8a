import type { ReactNode } from 'react';
import './ledger.css';

type Props = {
  /** What the table holds, for a screen reader. */
  readonly label: string;
  readonly children: ReactNode;
};

/**
 * A small table inside a page: rows of figures under a thin rule, a sum at the foot, printed whole. Cells with
 * `data-kind="money"` line up at the right; on a phone each cell stands on a line of its own behind its `data-label`.
 */
export function LedgerTable({ label, children }: Props) {
  return (
    <table className="ledger" aria-label={label}>
      {children}
    </table>
  );
}
