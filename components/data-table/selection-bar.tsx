'use client';

import { useTransition } from 'react';
import { Button } from '../ui/button.tsx';
import { formatMoney } from './format.ts';
import type { ListColumn, ListRow } from './list.ts';
import { sumAmounts } from './sum.ts';

/** Something done to all selected rows at once; `run` gets their ids (a server action). */
export interface BulkAction {
  readonly label: string;
  readonly run: (ids: string[]) => Promise<void>;
}

type Props = {
  readonly rows: readonly ListRow[];
  readonly columns: readonly ListColumn[];
  readonly actions: readonly BulkAction[];
  readonly onClear: () => void;
};

/** How many rows are selected and what they sum to, at the foot of the list while any is. */
export function SelectionBar({ rows, columns, actions, onClear }: Props) {
  const [pending, start] = useTransition();
  if (rows.length === 0) return null;
  const sums = columns.filter((column) => column.kind === 'money');
  return (
    <section
      aria-label="Baris terpilih"
      className="no-print sticky bottom-0 z-20 flex flex-wrap items-center gap-x-6 gap-y-1 border-t-2 border-accent bg-sheet px-4 py-2 shadow-float"
    >
      <p role="status" className="font-medium">
        {rows.length} baris dipilih
      </p>
      {sums.map((column) => (
        <p key={column.key}>
          <span className="text-faint">{column.label} </span>
          <span className="font-medium">{formatMoney(sumAmounts(rows.flatMap((row) => amountOf(row, column.key))))}</span>
        </p>
      ))}
      <div className="ml-auto flex gap-2">
        {actions.map((action) => (
          <Button key={action.label} size="small" pending={pending} onClick={() => start(() => action.run(rows.map((row) => row.id)))}>
            {action.label}
          </Button>
        ))}
        <Button size="small" kind="quiet" onClick={onClear}>
          Lepas pilihan
        </Button>
      </div>
    </section>
  );
}

function amountOf(row: ListRow, key: string): string[] {
  const cell = row.cells[key];
  return typeof cell === 'string' ? [cell] : [];
}
