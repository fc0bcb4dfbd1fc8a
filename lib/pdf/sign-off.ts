import { area, ensure, faint, ink, type Sheets } from './sheets.ts';
import { wrap } from './typeset.ts';

const GUTTER = 36;
const ROOM = 58;
const LINE = 20;

/** Places to sign side by side, never torn over two sheets: who for, room for the signature (points), and a line each for the rest. */
export function signOff(
  sheets: Sheets,
  parties: readonly string[],
  lines: readonly string[] = ['Nama', 'Jabatan', 'Tanggal'],
  room = ROOM,
): void {
  const { plain, bold } = sheets.font;
  const size = 9.5;
  const width = (area.width - GUTTER * (parties.length - 1)) / parties.length;
  const names = parties.map((party) => wrap(party, bold, size, width));
  const deepest = Math.max(...names.map((name) => name.length)) * size * 1.35;
  ensure(sheets, deepest + room + lines.length * LINE + 8);
  const top = sheets.y - size;
  for (const [index, name] of names.entries()) {
    const x = area.left + index * (width + GUTTER);
    const ruled = (y: number, from = x) =>
      sheets.page.drawLine({ start: { x: from, y }, end: { x: x + width, y }, thickness: 0.6, color: faint });
    for (const [number, text] of name.entries())
      sheets.page.drawText(text, { x, y: top - number * size * 1.35, font: bold, size, color: ink });
    const signature = top - deepest - room + size;
    ruled(signature);
    sheets.page.drawText('Tanda tangan', { x, y: signature - 9, font: plain, size: 7.5, color: faint });
    for (const [number, label] of lines.entries()) {
      const y = signature - 12 - (number + 1) * LINE;
      sheets.page.drawText(label, { x, y, font: plain, size, color: faint });
      ruled(y - 3, x + 52);
    }
  }
  sheets.y = top - deepest - room - 12 - lines.length * LINE;
}
