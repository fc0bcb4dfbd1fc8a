import { type SheetLimits, SheetRefused } from './read-limits.ts';
import { TEXT_MAX, type WorkbookParts } from './read-workbook.ts';
import { readXml } from './read-xml.ts';
import type { Zip } from './read-zip.ts';

/** A cell as it stands in the file: the result of a formula, the text of a link, rich text without its letters' looks. */
export type ReadCell =
  | { readonly kind: 'text' | 'error'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: 'ya' | 'tidak' }
  | null;

/** One row that holds something: its number as Excel shows it, cells by column from the left. */
export interface ReadRow {
  readonly row: number;
  readonly cells: readonly ReadCell[];
}

interface Raw {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  formula: boolean;
}

const DAY = 86_400_000;

/** The rows of the sheet in order, in batches as they are read; rows that hold nothing are left out. @throws SheetRefused */
export async function* readRows(zip: Zip, parts: WorkbookParts, limits: SheetLimits): AsyncGenerator<ReadRow[]> {
  let batch: ReadRow[] = [];
  let [row, column, cells, rows] = [0, 0, 0, 0];
  let held: ReadCell[] = [];
  let cell: Raw | null = null;
  let within = '';
  let phonetic = false;
  const open = (name: string, attribute: (name: string) => string | undefined) => {
    if (name === 'row') {
      row = Number(attribute('r') ?? row + 1);
      [column, held] = [0, []];
    } else if (name === 'c') {
      cells += 1;
      if (cells > limits.cells)
        throw new SheetRefused(
          `Lembar ini memuat lebih dari ${words(limits.cells)} sel. Hapus kolom dan baris kosong yang ikut tersimpan, lalu unggah ulang.`,
        );
      column = columnOf(attribute('r')) ?? column + 1;
      cell = { column, type: attribute('t') ?? 'n', style: Number(attribute('s') ?? 0), value: '', formula: false };
    } else if (name === 'f' && cell) cell.formula = true;
    else if (name === 'rPh') phonetic = true;
    within = name;
  };
  const text = (part: string) => {
    if (!cell || phonetic || (within !== 'v' && within !== 't')) return;
    cell.value += part;
    if (cell.value.length > TEXT_MAX)
      throw new SheetRefused(`Baris ${row} memuat teks yang terlalu panjang untuk Excel. Periksa berkasnya.`);
  };
  const close = (name: string) => {
    within = '';
    if (name === 'rPh') phonetic = false;
    if (name === 'c' && cell) {
      const value = cellOf(cell, parts);
      if (value && cell.column > limits.columns)
        throw new SheetRefused(
          `Baris ${row} berisi sesuatu jauh di kanan, melewati kolom ke-${limits.columns}. Hapus kolom yang tidak dipakai.`,
        );
      if (value) held[cell.column - 1] = value;
      cell = null;
    }
    if (name === 'row' && held.length > 0) {
      rows += 1;
      if (rows > limits.rows + 1)
        throw new SheetRefused(`Lembar ini memuat lebih dari ${words(limits.rows)} baris. Bagi menjadi beberapa berkas.`);
      batch.push({ row, cells: Array.from(held, (one) => one ?? null) });
    }
  };
  for await (const _ of readXml(zip.open(parts.sheet), { open, text, close })) {
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
  }
}

function cellOf({ type, style, value, formula }: Raw, parts: WorkbookParts): ReadCell {
  if (type === 's') return textCell(parts.strings[Number(value)] ?? '');
  if (type === 'str' || type === 'inlineStr') return textCell(value);
  if (type === 'b') return value === '' ? null : { kind: 'boolean', value: value === '1' ? 'ya' : 'tidak' };
  if (type === 'e') return { kind: 'error', value };
  if (type === 'd') return { kind: 'date', value: value.slice(0, 19) };
  // A formula whose result was never stored: there is nothing to read.
  if (value.trim() === '') return formula ? { kind: 'error', value: 'rumus tanpa hasil' } : null;
  const number = Number(value);
  if (!Number.isFinite(number)) return { kind: 'error', value };
  return parts.dates[style] ? { kind: 'date', value: dayOf(number, parts.from1904) } : { kind: 'number', value: plain(number) };
}

/** Excel writes letters that XML cannot hold as _xHHHH_. */
function textCell(value: string): ReadCell {
  const text = value.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return text.trim() === '' ? null : { kind: 'text', value: text };
}

/** A number to the fifteen digits that Excel keeps, without an exponent. */
function plain(number: number): string {
  const text = String(Number(number.toPrecision(15)));
  return /e/.test(text) ? number.toLocaleString('en-US', { useGrouping: false, maximumSignificantDigits: 15 }) : text;
}

/** A day, with the time behind it where there is one: `2025-06-17`, `2025-06-17T10:42:00`. */
function dayOf(serial: number, from1904: boolean): string {
  // Excel counts a 29 February 1900 that never was.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY));
  if (Number.isNaN(moment.getTime())) return '';
  const iso = moment.toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null;
}

const words = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
