import type { PDFFont } from 'pdf-lib';
import { columnWidths } from './column-widths.ts';
import { area, faint, ink, nextSheet, rule, type Sheets } from './sheets.ts';
import { longestWord, widthOf, wrap } from './typeset.ts';

/** One column: its words on top and its share of the width, which grows where a word of it needs more. `mono` for what is compared letter by letter. */
export interface Column {
  readonly title: string;
  readonly share: number;
  readonly mono?: boolean;
  readonly align?: 'left' | 'right';
}

type Cell = { readonly lines: readonly string[]; readonly font: PDFFont; readonly size: number };

const GAP = 7;
const PAD = 3;

/**
 * A table with hairlines between its rows; its head stands on every sheet. A row stays whole, unless it is taller than a sheet:
 * then it goes on where it broke. Line breaks inside a cell stay.
 */
export function table(sheets: Sheets, columns: readonly Column[], rows: readonly (readonly string[])[], size = 8): void {
  const leading = size * 1.32;
  const face = (mono: boolean | undefined, head: boolean): Pick<Cell, 'font' | 'size'> => ({
    font: head ? sheets.font.bold : mono ? sheets.font.mono : sheets.font.plain,
    size: mono && !head ? size * 0.88 : size,
  });
  const needs = columns.map(({ title, mono }, index) => {
    const [above, below] = [face(mono, true), face(mono, false)];
    const words = rows.map((row) => longestWord(row[index] ?? '', below.font, below.size));
    return words.reduce((most, width) => Math.max(most, width), longestWord(title, above.font, above.size)) + GAP;
  });
  const widths = columnWidths(
    columns.map(({ share }) => share),
    needs,
    area.width,
  ).map((width) => width - GAP);
  const set = (texts: readonly string[], head: boolean): Cell[] =>
    columns.map(({ mono }, index) => {
      const { font, size: at } = face(mono, head);
      return { lines: wrap(texts[index] ?? '', font, at, widths[index] ?? 0), font, size: at };
    });
  const depth = (cells: readonly Cell[]): number => Math.max(...cells.map(({ lines }) => lines.length));
  const draw = (cells: readonly Cell[], from: number, to: number, color = ink): void => {
    let x = area.left;
    for (const [index, { lines, font, size: at }] of cells.entries()) {
      const [width, { align }] = [widths[index] ?? 0, columns[index] ?? { align: 'left' }];
      for (const [number, line] of lines.slice(from, to).entries()) {
        const shift = align === 'right' ? width - widthOf(line, font, at) : 0;
        sheets.page.drawText(line, { x: x + shift, y: sheets.y - PAD - size - number * leading, font, size: at, color });
      }
      x += width + GAP;
    }
    sheets.y -= (to - from) * leading + 2 * PAD;
  };
  const head = set(
    columns.map(({ title }) => title),
    true,
  );
  const headHeight = depth(head) * leading + 2 * PAD;
  const drawHead = (): void => {
    draw(head, 0, depth(head), faint);
    rule(sheets, sheets.y, 0.7, faint);
  };
  const room = (): number => Math.floor((sheets.y - area.bottom - 2 * PAD) / leading);

  const whole = Math.floor((area.top - area.bottom - headHeight - 2 * PAD) / leading);
  const first = rows[0] ? Math.min(depth(set(rows[0], false)), whole) * leading + 2 * PAD : 0;
  if (sheets.y - headHeight - first < area.bottom && sheets.y < area.top) nextSheet(sheets);
  drawHead();
  for (const row of rows) {
    const cells = set(row, false);
    const height = depth(cells);
    if (height > room() && (height <= whole || room() < 3)) {
      nextSheet(sheets);
      drawHead();
    }
    for (let from = 0; from < height; ) {
      if (from > 0) {
        nextSheet(sheets);
        drawHead();
      }
      const to = Math.min(height, from + Math.max(1, room()));
      draw(cells, from, to);
      from = to;
    }
    rule(sheets, sheets.y);
  }
  sheets.y -= 8;
}
