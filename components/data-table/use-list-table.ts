import { columnVisibilityFeature, rowSelectionFeature, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ListColumn, ListRow } from './list.ts';

const features = tableFeatures({ columnVisibilityFeature, rowSelectionFeature });

/** Column visibility and row selection of a list; order, paging and filters are the server's. */
export function useListTable(columns: readonly ListColumn[], rows: readonly ListRow[], selectable: boolean) {
  const defs = useMemo(
    () =>
      columns.map((column) => ({
        id: column.key,
        accessorFn: (row: ListRow) => row.cells[column.key] ?? null,
        enableHiding: !column.primary,
      })),
    [columns],
  );
  const data = useMemo(() => [...rows], [rows]);
  const columnVisibility = useMemo(
    () => Object.fromEntries(columns.map((column) => [column.key, column.shown || column.primary === true])),
    [columns],
  );
  return useTable({
    features,
    columns: defs,
    data,
    getRowId: (row) => row.id,
    enableRowSelection: selectable,
    initialState: { columnVisibility },
  });
}
