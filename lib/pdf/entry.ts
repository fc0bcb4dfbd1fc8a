import { faint, ink, type Sheets } from './sheets.ts';
import { widthOf, wrap, writable } from './typeset.ts';

/** A place to write by hand, widths in points. */
export type Entry =
  /** one cell a letter; a text stands between cells. `words`: behind them a line for what the code stands for */
  | { readonly kind: 'cells'; readonly parts: readonly (number | string)[]; readonly words?: string }
  /** lines to write on, one of them at least `width` long */
  | { readonly kind: 'lines'; readonly lines: number; readonly width: number; readonly after?: string }
  /** boxes to tick, side by side, or under each other (`column`) */
  | { readonly kind: 'ticks'; readonly options: readonly string[]; readonly column?: true }
  /** what is always so, and is printed */
  | { readonly kind: 'printed'; readonly text: string };

const CELL = { width: 14.2, height: 18.5 } as const;
const LINE = 21;
const WORDS = 150;
const TICK = { box: 10, size: 8.5, gap: 13, leading: 16 } as const;

/** The width an entry would have, `whole` at most. */
export function entryWidth({ font }: Sheets, entry: Entry, whole: number): number {
  if (entry.kind === 'lines') return Math.min(whole, entry.width);
  if (entry.kind === 'printed') return Math.min(whole, widthOf(writable(entry.text, font.bold), font.bold, 10));
  if (entry.kind === 'cells') return Math.min(whole, cellsWidth(font.plain, entry.parts) + (entry.words ? WORDS : 0));
  const widths = entry.options.map((text) => tickWidth(font.plain, text));
  const side = widths.reduce((sum, width) => sum + width, 0) - TICK.gap;
  return Math.min(whole, entry.column ? Math.max(...widths) : side);
}

/** The height an entry takes at this width. */
export function entryHeight(sheets: Sheets, entry: Entry, width: number): number {
  if (entry.kind === 'lines') return entry.lines * LINE;
  if (entry.kind === 'ticks') return rowsOf(sheets, entry, width).length * TICK.leading;
  return CELL.height;
}

/** Draws an entry below `top`, from `x` on. */
export function drawEntry(sheets: Sheets, entry: Entry, x: number, top: number, width: number): void {
  if (entry.kind === 'cells') drawCells(sheets, entry, x, top, width);
  else if (entry.kind === 'lines') drawLines(sheets, entry, x, top, width);
  else if (entry.kind === 'ticks') drawTicks(sheets, rowsOf(sheets, entry, width), x, top);
  else sheets.page.drawText(writable(entry.text, sheets.font.bold), { x, y: top - 13, font: sheets.font.bold, size: 10, color: ink });
}

type Font = Sheets['font']['plain'];
const [BETWEEN, SMALL] = [2.5, 9] as const;
const gapOf = (font: Font, text: string): number => widthOf(text, font, SMALL) + 2 * BETWEEN;
const tickWidth = (font: Font, text: string): number => TICK.box + 5 + widthOf(writable(text, font), font, TICK.size) + TICK.gap;

function cellsWidth(font: Font, parts: readonly (number | string)[]): number {
  return parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part * CELL.width : gapOf(font, part)), 0);
}

function drawCells({ page, font }: Sheets, entry: Extract<Entry, { kind: 'cells' }>, x: number, top: number, width: number): void {
  const bottom = top - CELL.height;
  let at = x;
  for (const part of entry.parts) {
    if (typeof part === 'string') {
      page.drawText(part, { x: at + BETWEEN, y: bottom + 5, font: font.plain, size: SMALL, color: ink });
      at += gapOf(font.plain, part);
      continue;
    }
    page.drawRectangle({
      x: at,
      y: bottom,
      width: part * CELL.width,
      height: CELL.height,
      borderWidth: 0.8,
      borderColor: faint,
    });
    for (let cell = 1; cell < part; cell += 1)
      page.drawLine({
        start: { x: at + cell * CELL.width, y: bottom },
        end: { x: at + cell * CELL.width, y: top },
        thickness: 0.4,
        color: faint,
      });
    at += part * CELL.width;
  }
  if (!entry.words) return;
  const from = at + 8 + widthOf(entry.words, font.plain, 7.5) + 5;
  page.drawText(entry.words, { x: at + 8, y: bottom + 4, font: font.plain, size: 7.5, color: faint });
  page.drawLine({ start: { x: from, y: bottom + 1 }, end: { x: x + width, y: bottom + 1 }, thickness: 0.8, color: faint });
}

function drawLines({ page, font }: Sheets, entry: Extract<Entry, { kind: 'lines' }>, x: number, top: number, width: number): void {
  const after = entry.after ? widthOf(entry.after, font.plain, SMALL) + 5 : 0;
  for (let line = 1; line <= entry.lines; line += 1) {
    const y = top - line * LINE + 2.5;
    page.drawLine({ start: { x, y }, end: { x: x + width - after, y }, thickness: 0.8, color: faint });
  }
  if (entry.after)
    page.drawText(entry.after, { x: x + width - after + 5, y: top - entry.lines * LINE + 4, font: font.plain, size: SMALL, color: ink });
}

interface Tick {
  readonly text: string;
  readonly at: number;
  /** behind the first line of an option that is longer than the width */
  readonly more?: true;
}

function rowsOf({ font }: Sheets, entry: Extract<Entry, { kind: 'ticks' }>, width: number): Tick[][] {
  const rows: Tick[][] = [];
  let used = 0;
  for (const text of entry.options) {
    const wide = tickWidth(font.plain, text);
    const [first = '', ...rest] = wrap(text, font.plain, TICK.size, width - TICK.box - 5);
    const row = rows.at(-1);
    if (row && !entry.column && used + wide - TICK.gap <= width) row.push({ text: first, at: used });
    else {
      used = 0;
      rows.push([{ text: first, at: 0 }], ...rest.map((line): Tick[] => [{ text: line, at: 0, more: true }]));
    }
    used += wide;
  }
  return rows;
}

function drawTicks({ page, font }: Sheets, rows: readonly (readonly Tick[])[], x: number, top: number): void {
  for (const [number, row] of rows.entries()) {
    const y = top - number * TICK.leading - TICK.box - 2;
    for (const { text, at, more } of row) {
      if (!more) page.drawRectangle({ x: x + at, y, width: TICK.box, height: TICK.box, borderWidth: 0.8, borderColor: faint });
      page.drawText(text, { x: x + at + TICK.box + 5, y: y + 2, font: font.plain, size: TICK.size, color: ink });
    }
  }
}
