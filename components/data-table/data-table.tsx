'use client';

import { type ReactNode, useRef, useState, useTransition } from 'react';
import { PrintHeader } from '../layout/print-header.tsx';
import { cx } from '../ui/cx.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeysDialog } from '../ui/keys-dialog.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { HeaderCell } from './header-cell.tsx';
import type { ListColumn, ListRow, ListSort } from './list.ts';
import { listKeys } from './list-keys.ts';
import { Row } from './list-row.tsx';
import { Pager } from './pager.tsx';
import { phonePlaces } from './phone-lines.ts';
import { type BulkAction, SelectionBar } from './selection-bar.tsx';
import { SortMenu } from './sort-menu.tsx';
import { useListKeys } from './use-list-keys.ts';
import { useListTable } from './use-list-table.ts';

type Props = {
  /** What the list holds, for a screen reader. */
  readonly label: string;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
  readonly sort: ListSort | null;
  readonly sortHrefs: Readonly<Record<string, string>>;
  readonly count: { readonly text: string };
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  readonly selectable?: boolean;
  readonly bulkActions?: readonly BulkAction[];
  /** Keeps the choice of columns (a server action); it gets the keys shown, in order. */
  readonly onColumns?: ((shown: string[]) => Promise<void>) | undefined;
  /** Title and person of the printed list; without it the page's own head is printed. */
  readonly printTitle?: string;
  readonly printedBy?: string;
  readonly emptyState?: ReactNode;
  /** The FilterBar, so that the column menu shares its line. */
  readonly toolbar?: ReactNode;
};

const noActions: readonly BulkAction[] = [];

/** The list of every module: rows and order come from the server, the state lives in the URL, the hands stay on the keys. */
export function DataTable({
  label,
  columns,
  rows,
  sort,
  sortHrefs,
  count,
  previousHref,
  nextHref,
  onColumns,
  printTitle,
  printedBy,
  emptyState,
  toolbar,
  ...props
}: Props) {
  const { selectable = false, bulkActions = noActions } = props;
  const list = useRef<HTMLTableElement>(null);
  const [help, setHelp] = useState(false);
  const [, start] = useTransition();
  const table = useListTable(columns, rows, selectable);
  const visible = columns.filter((column) => table.getColumn(column.key)?.getIsVisible());
  const places = phonePlaces(visible);
  const selected = rows.filter((row) => table.state.rowSelection[row.id]);
  const select = (id: string) => selectable && table.getRow(id)?.toggleSelected();
  useListKeys(list, { toggle: select, help: () => setHelp(true) });

  function toggleColumn(key: string) {
    table.getColumn(key)?.toggleVisibility();
    const shown = columns.filter((column) => (column.key === key) !== visible.includes(column)).map((column) => column.key);
    if (onColumns) start(() => onColumns(shown));
  }

  return (
    <div className={cx(printTitle && 'print-titled', visible.length > 6 && 'print-wide')}>
      {printTitle && <PrintHeader title={printTitle} printedBy={printedBy} />}
      <div className="no-print flex flex-wrap items-start justify-end gap-x-1 pb-2">
        {toolbar && <div className="min-w-0 flex-1 basis-full md:basis-0">{toolbar}</div>}
        <SortMenu columns={visible} sort={sort} hrefs={sortHrefs} />
        <ColumnMenu
          columns={columns.map((column) => ({
            key: column.key,
            label: column.label,
            shown: visible.includes(column),
            fixed: column.primary === true,
          }))}
          onToggle={toggleColumn}
        />
      </div>
      {rows.length === 0 ? (
        <div className="border-y border-rule-strong">{emptyState ?? <EmptyState title="Tidak ada baris" />}</div>
      ) : (
        <div className="list-scroll">
          <table ref={list} className="list" aria-label={label}>
            <thead>
              <tr>
                {selectable && (
                  <th className="list-check no-print">
                    <input
                      type="checkbox"
                      className="size-4 align-middle accent-accent"
                      aria-label="Pilih semua di halaman ini"
                      checked={table.getIsAllRowsSelected()}
                      onChange={table.getToggleAllRowsSelectedHandler()}
                    />
                  </th>
                )}
                {visible.map((column) => (
                  <HeaderCell key={column.key} column={column} sort={sort} href={sortHrefs[column.key]} />
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row
                  key={row.id}
                  row={row}
                  columns={visible}
                  places={places}
                  selected={table.state.rowSelection[row.id] === true}
                  onSelect={selectable ? select : null}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <SelectionBar rows={selected} columns={visible} actions={bulkActions} onClear={() => table.resetRowSelection(true)} />
      <Pager count={count} previousHref={previousHref} nextHref={nextHref} onHelp={() => setHelp(true)} />
      <KeysDialog title="Tombol papan ketik di daftar" keys={listKeys} open={help} onOpenChange={setHelp} />
    </div>
  );
}
