import { degrees, type PDFPage } from 'pdf-lib';
import { A4, alarm, centred, gold, INNER, line, MARGIN, muted, navy, type Paper } from './paper.ts';

/** Frame, rosette and letterhead of the counterpart's own; nothing of the real guarantor's is imitated. */
export function drawFrame({ page, serifBold, sans }: Paper): void {
  page.drawRectangle({ x: 26, y: 26, width: A4.width - 52, height: A4.height - 52, borderColor: navy, borderWidth: 1.6 });
  page.drawRectangle({ x: 31, y: 31, width: A4.width - 62, height: A4.height - 62, borderColor: gold, borderWidth: 0.7 });
  for (const x of [31, A4.width - 31]) for (const y of [31, A4.height - 31]) drawCorner(page, x, y);
  rosette(page, A4.width / 2, 400, 205, 0.22);

  const top = A4.height - 96;
  drawEmblem(page, MARGIN + 22, top + 6);
  page.drawText('PENJAMIN SANDBOX', { x: MARGIN + 56, y: top + 8, font: serifBold, size: 17, color: navy });
  const about = 'Pemeran J-FUSION Jamkrindo untuk latihan dan pengujian mitra';
  page.drawText(about, { x: MARGIN + 56, y: top - 8, font: sans, size: 8.5, color: muted });
  line(page, MARGIN, top - 27, INNER, navy, 1.2);
  line(page, MARGIN, top - 29.6, INNER, gold, 0.6);
}

/** The word across the page and at its foot, so that nobody takes it for the real one. */
export function drawSandboxMarks({ page, sansBold, sans }: Paper): void {
  page.drawText('SANDBOX', { x: 108, y: 222, font: sansBold, size: 118, color: alarm, opacity: 0.085, rotate: degrees(52) });
  centred(page, 'SANDBOX - BUKAN DOKUMEN RESMI', A4.width / 2, 56, sansBold, 8, alarm);
  const foot = 'Bukan dokumen resmi. Dibuat untuk latihan dan pengujian; tidak menimbulkan hak atau kewajiban apa pun.';
  centred(page, foot, A4.width / 2, 45, sans, 7, muted);
}

function drawCorner(page: PDFPage, x: number, y: number): void {
  page.drawRectangle({ x: x - 4, y: y - 4, width: 8, height: 8, color: navy });
  page.drawRectangle({ x: x - 1.8, y: y - 1.8, width: 3.6, height: 3.6, color: gold });
}

/** A shield with a rising stroke. */
function drawEmblem(page: PDFPage, x: number, y: number): void {
  page.drawSvgPath('M0 -21 L18 -15 L18 3 C18 14 9 20 0 24 C-9 20 -18 14 -18 3 L-18 -15 Z', { x, y, color: navy });
  page.drawSvgPath('M0 -17 L14.5 -12 L14.5 3 C14.5 11.5 7.5 16.5 0 19.8 C-7.5 16.5 -14.5 11.5 -14.5 3 L-14.5 -12 Z', {
    x,
    y,
    borderColor: gold,
    borderWidth: 0.8,
  });
  page.drawSvgPath('M-8 5 L-2 -1 L2 3 L9 -6', { x, y, borderColor: gold, borderWidth: 2 });
}

/** A guilloche of interlaced closed waves, as on securities. */
function rosette(page: PDFPage, x: number, y: number, radius: number, opacity: number): void {
  const bands = [
    { middle: 0.84, swing: 0.16, waves: 16, curves: 7 },
    { middle: 0.48, swing: 0.13, waves: 10, curves: 6 },
  ];
  for (const { middle, swing, waves, curves } of bands) {
    for (let curve = 0; curve < curves; curve += 1) {
      const points = Array.from({ length: 240 }, (_, step) => {
        const angle = (step / 240) * 2 * Math.PI;
        const r = radius * (middle + swing * Math.sin(waves * angle + (curve * 2 * Math.PI) / curves));
        return `${(r * Math.cos(angle)).toFixed(1)} ${(r * Math.sin(angle)).toFixed(1)}`;
      });
      page.drawSvgPath(`M${points.join('L')}Z`, { x, y, borderColor: gold, borderWidth: 0.35, borderOpacity: opacity });
    }
  }
}
