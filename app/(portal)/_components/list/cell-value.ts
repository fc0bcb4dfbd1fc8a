import type { ListCell } from '#components/data-table/list.ts';

/** A value of a row as the table takes it: moments as ISO text, nothing as nothing. */
export function cellValue(value: unknown): ListCell {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}

/** Every value of a row as it is; what a page words in its own way it puts over these. */
export function plainCells(row: Readonly<Record<string, unknown>>): Record<string, ListCell> {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [key, cellValue(value)]));
}
