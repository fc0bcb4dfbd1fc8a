import type { PDFFont } from 'pdf-lib';
import { area, ensure, faint, ink, rule, type Sheets } from './sheets.ts';
import { wrap } from './typeset.ts';

type Look = { readonly font?: PDFFont; readonly size?: number; readonly soft?: boolean; readonly after?: number };

/** A paragraph across the text, broken over sheets line by line. */
export function paragraph(
  sheets: Sheets,
  text: string,
  { font = sheets.font.plain, size = 9.5, soft = false, after = 6 }: Look = {},
): void {
  const leading = size * 1.4;
  for (const line of wrap(text, font, size, area.width)) {
    ensure(sheets, leading);
    sheets.y -= leading;
    sheets.page.drawText(line, { x: area.left, y: sheets.y + size * 0.3, font, size, color: soft ? faint : ink });
  }
  sheets.y -= after;
}

/** The title of the whole document. */
export function documentTitle(sheets: Sheets, title: string, below: string): void {
  paragraph(sheets, title, { font: sheets.font.bold, size: 17, after: 1 });
  paragraph(sheets, below, { size: 10, soft: true, after: 8 });
}

/** A heading over a rule; `keep` points stay with it on the same sheet. */
export function heading(sheets: Sheets, title: string, keep = 60): void {
  if (sheets.y < area.top) sheets.y -= 10;
  ensure(sheets, 18 + keep);
  paragraph(sheets, title, { font: sheets.font.bold, size: 11, after: 2 });
  rule(sheets, sheets.y, 0.8, faint);
  sheets.y -= 5;
}

/** Facts under each other, label at the left; a long value is broken. `mono` for what is compared letter by letter. */
export function facts(sheets: Sheets, rows: readonly { readonly label: string; readonly value: string; readonly mono?: boolean }[]): void {
  const [label, size] = [120, 9.5];
  for (const row of rows) {
    const font = row.mono ? sheets.font.mono : sheets.font.plain;
    const at = row.mono ? 8 : size;
    const lines = wrap(row.value || '–', font, at, area.width - label);
    const height = lines.length * size * 1.35 + 3;
    ensure(sheets, height);
    const top = sheets.y - size;
    sheets.page.drawText(row.label, { x: area.left, y: top, font: sheets.font.plain, size, color: faint });
    for (const [index, line] of lines.entries())
      sheets.page.drawText(line, { x: area.left + label, y: top - index * size * 1.35, font, size: at, color: ink });
    sheets.y -= height;
  }
  sheets.y -= 4;
}
