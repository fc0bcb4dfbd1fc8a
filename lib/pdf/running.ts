import type { PDFPage } from 'pdf-lib';
import { A4, area, faint, hairline, type Sheets } from './sheets.ts';
import { widthOf, wrap, writable } from './typeset.ts';

/** Writes head and foot on these sheets, or every one, once the last one is there: what it is about, who made it, and "Halaman x dari y". */
export function runningLines(
  sheets: Sheets,
  words: { readonly left: string; readonly right: string; readonly foot: string },
  pages: readonly PDFPage[] = sheets.document.getPages(),
): void {
  const { plain, bold } = sheets.font;
  const size = 8;
  const headY = area.top + 14;
  const right = writable(words.right, plain);
  const [left = ''] = wrap(words.left, bold, size, area.width - widthOf(right, plain, size) - 12);
  for (const [index, page] of pages.entries()) {
    const number = `Halaman ${index + 1} dari ${pages.length}`;
    const foot = wrap(words.foot, plain, size, area.width - widthOf(number, plain, size) - 12);
    const ends = (text: string) => A4.width - area.left - widthOf(text, plain, size);
    page.drawText(left, { x: area.left, y: headY, font: bold, size, color: faint });
    page.drawText(right, { x: ends(right), y: headY, font: plain, size, color: faint });
    page.drawLine({
      start: { x: area.left, y: headY - 5 },
      end: { x: area.left + area.width, y: headY - 5 },
      thickness: 0.5,
      color: hairline,
    });
    page.drawText(foot[0] ?? '', { x: area.left, y: area.bottom - 22, font: plain, size, color: faint });
    page.drawText(number, { x: ends(number), y: area.bottom - 22, font: plain, size, color: faint });
  }
}
