import type { PDFPage } from 'pdf-lib';
import { create } from 'qrcode';
import { ink } from './paper.ts';

/** Draws a QR code as vectors, its lower left corner at (x, y), `size` points wide. */
export function drawQr(page: PDFPage, text: string, x: number, y: number, size: number): void {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const unit = size / modules.size;
  const at = (index: number): string => (index * unit).toFixed(3);
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${at(column)} ${at(row)}H${at(column + 1)}V${at(row + 1)}H${at(column)}Z`;
    }
  }
  page.drawSvgPath(path, { x, y: y + size, color: ink });
}
