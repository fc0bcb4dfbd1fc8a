'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';
import { Cell } from './cell.tsx';
import type { ListColumn, ListRow } from './list.ts';
import type { PhonePlace } from './phone-lines.ts';

type Props = {
  readonly row: ListRow;
  readonly columns: readonly ListColumn[];
  readonly places: Readonly<Record<string, PhonePlace>>;
  readonly selected: boolean;
  readonly onSelect: ((rowId: string) => void) | null;
};

/** One row: a real link in its name; a click anywhere opens it, the middle button in a new tab. Marked text is left in peace. */
export function Row({ row, columns, places, selected, onSelect }: Props) {
  const router = useRouter();
  const primary = columns.find((column) => column.primary) ?? columns[0];

  function open(event: MouseEvent<HTMLElement>) {
    if (event.target instanceof Element && event.target.closest('a, button, input, label')) return;
    if (event.button === 1 || event.ctrlKey || event.metaKey) window.open(row.href, '_blank', 'noopener');
    else if (event.button === 0 && window.getSelection()?.isCollapsed !== false) router.push(row.href);
  }

  return (
    <tr data-row={row.id} data-selected={selected || undefined} onClick={open} onAuxClick={open}>
      {onSelect && (
        <td className="list-check no-print">
          <input
            type="checkbox"
            className="size-4 align-middle accent-accent"
            checked={selected}
            onChange={() => onSelect(row.id)}
            aria-label={`Pilih ${nameOf(row, primary)}`}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} data-kind={column.kind} data-phone={places[column.key]} title={titleOf(row, column)}>
          {column === primary ? (
            <Link href={row.href} prefetch={false} data-row-link className="rounded font-medium text-ink hover:text-accent hover:underline">
              <Cell cell={row.cells[column.key]} column={{ ...column, primary: true }} />
            </Link>
          ) : (
            <Cell cell={row.cells[column.key]} column={column} />
          )}
        </td>
      ))}
    </tr>
  );
}

function nameOf(row: ListRow, column: ListColumn | undefined): string {
  const cell = column ? row.cells[column.key] : null;
  return typeof cell === 'string' ? cell : row.id;
}

function titleOf(row: ListRow, column: ListColumn): string | undefined {
  const cell = row.cells[column.key];
  return column.kind === 'text' && typeof cell === 'string' && cell.length > 36 ? cell : undefined;
}
