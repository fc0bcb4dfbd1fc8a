import type { ListColumn } from './list.ts';

/** Where a column goes when a row becomes three lines on a phone; "none" waits for a wider screen. */
export type PhonePlace = 'name' | 'status' | 'second' | 'third' | 'none';

/** Name and status first, then two words, then one amount and one date; only the shown columns in their order. */
export function phonePlaces(columns: readonly ListColumn[]): Readonly<Record<string, PhonePlace>> {
  const left = { name: 1, status: 1, second: 2, money: 1, date: 1 };
  const primary = columns.find((column) => column.primary) ?? columns[0];
  const places: Record<string, PhonePlace> = {};
  for (const column of columns) {
    if (column === primary) places[column.key] = 'name';
    else if (column.kind === 'status') places[column.key] = left.status-- > 0 ? 'status' : 'none';
    else if (column.kind === 'money') places[column.key] = left.money-- > 0 ? 'third' : 'none';
    else if (column.kind === 'date' || column.kind === 'datetime') places[column.key] = left.date-- > 0 ? 'third' : 'none';
    else places[column.key] = left.second-- > 0 ? 'second' : 'none';
  }
  return places;
}
