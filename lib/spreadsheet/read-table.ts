import type { SheetColumn } from './cells.ts';
import { cellToValue } from './read-cell.ts';
import { type SheetLimits, SheetRefused, smallSheet } from './read-limits.ts';
import type { ReadRow } from './read-rows.ts';
import { readSheet } from './read-sheet.ts';

/** One row of a table under its columns' keys, and what is wrong with its cells by themselves. */
export interface TableRow {
  /** number of the row as Excel shows it */
  readonly baris: number;
  readonly isi: Readonly<Record<string, string>>;
  readonly temuan: readonly { readonly field: string; readonly pesan: string }[];
}

const plain = (label: string) => label.toLowerCase().replace(/[*:]/g, '').replace(/\s+/g, ' ').trim();

/**
 * Reads a sheet whose first row names the columns, in any order; columns that nobody asked for are left out.
 * @throws SheetRefused for what `readSheet` refuses, and where an asked column is missing or stands there twice
 */
export async function* readTable(
  path: string,
  columns: readonly SheetColumn[],
  limits: SheetLimits = smallSheet,
): AsyncGenerator<TableRow[]> {
  let places: readonly number[] | null = null;
  for await (const batch of readSheet(path, limits)) {
    const rows = places ? batch : batch.slice(1);
    places ??= placesOf(columns, batch[0]);
    const found = rows.flatMap((row) => rowOf(columns, places ?? [], row));
    if (found.length > 0) yield found;
  }
  if (!places) throw new SheetRefused('Lembar pertama berkas ini kosong. Pakai templat dari halaman ini.');
}

function placesOf(columns: readonly SheetColumn[], head: ReadRow | undefined): number[] {
  const labels = (head?.cells ?? []).map((cell) => plain(cell?.value ?? ''));
  const missing = columns.filter(({ label }) => !labels.includes(plain(label)));
  if (missing.length > 0) {
    const names = missing.map(({ label }) => `“${label}”`).join(', ');
    throw new SheetRefused(
      `Baris judul di lembar pertama tidak memuat kolom ${names}. Pakai templat dari halaman ini, dan jangan ubah judul kolomnya.`,
    );
  }
  const twice = columns.find(({ label }) => labels.indexOf(plain(label)) !== labels.lastIndexOf(plain(label)));
  if (twice) throw new SheetRefused(`Kolom “${twice.label}” ada dua kali di lembar pertama. Hapus salah satunya.`);
  return columns.map(({ label }) => labels.indexOf(plain(label)));
}

function rowOf(columns: readonly SheetColumn[], places: readonly number[], { row, cells }: ReadRow): TableRow[] {
  const isi: Record<string, string> = {};
  const temuan: { field: string; pesan: string }[] = [];
  for (const [i, { key, kind }] of columns.entries()) {
    const read = cellToValue(kind, cells[places[i] ?? -1] ?? null);
    if ('pesan' in read) temuan.push({ field: key, pesan: read.pesan });
    isi[key] = 'value' in read ? read.value : '';
  }
  const empty = temuan.length === 0 && Object.values(isi).every((value) => value === '');
  return empty ? [] : [{ baris: row, isi, temuan }];
}
