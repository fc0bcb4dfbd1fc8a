import { degrees, type PDFPage, rgb } from 'pdf-lib';
import { faint, type Sheets } from '#lib/pdf/sheets.ts';
import { widthOf, writable } from '#lib/pdf/typeset.ts';

const [SIZE, SIDE, UP] = [7.5, 24, 10] as const;

/** Writes a foot on every page of a merged document, whichever way the page lies: `words` of the page, and "Halaman x dari y". */
export function kakiHalaman({ document, font }: Sheets, words: (index: number) => string): void {
  const pages = document.getPages();
  for (const [index, page] of pages.entries()) {
    const number = `Halaman ${index + 1} dari ${pages.length}`;
    const at = placeOn(page);
    const text = writable(words(index), font.plain);
    const width = widthOf(number, font.plain, SIZE);
    const draw = (line: string, along: number, wide: number): void => {
      const where = { ...at(along), rotate: degrees(page.getRotation().angle) };
      const ground = at(along - 2, UP - 2.5);
      page.drawRectangle({ ...ground, width: wide + 4, height: SIZE + 3, rotate: where.rotate, color: rgb(1, 1, 1), opacity: 0.85 });
      page.drawText(line, { ...where, font: font.plain, size: SIZE, color: faint });
    };
    draw(text, SIDE, widthOf(text, font.plain, SIZE));
    draw(number, widthAsSeen(page) - SIDE - width, width);
  }
}

const angleOf = (page: PDFPage): number => ((page.getRotation().angle % 360) + 360) % 360;

function widthAsSeen(page: PDFPage): number {
  const { width, height } = page.getCropBox();
  return angleOf(page) % 180 === 0 ? width : height;
}

/** A point so far along the lower edge as a reader sees it, in the page's own measure. */
function placeOn(page: PDFPage): (along: number, up?: number) => { x: number; y: number } {
  const { x, y, width, height } = page.getCropBox();
  const angle = angleOf(page);
  return (along, up = UP) => {
    if (angle === 90) return { x: x + width - up, y: y + along };
    if (angle === 180) return { x: x + width - along, y: y + height - up };
    if (angle === 270) return { x: x + up, y: y + height - along };
    return { x: x + along, y: y + up };
  };
}
