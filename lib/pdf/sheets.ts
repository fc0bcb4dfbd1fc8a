import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

export const A4 = { width: 595.28, height: 841.89 } as const;
export const ink = rgb(0.1, 0.11, 0.13);
export const faint = rgb(0.38, 0.4, 0.43);
export const hairline = rgb(0.78, 0.79, 0.81);

const MARGIN = 42;
const HEAD = 30;
const FOOT = 26;

/** Where the text of a sheet lives, in points from the lower left corner. */
export const area = {
  left: MARGIN,
  width: A4.width - 2 * MARGIN,
  top: A4.height - MARGIN - HEAD,
  bottom: MARGIN + FOOT,
} as const;

/** A document that is written from top to bottom over as many A4 sheets as it takes. */
export interface Sheets {
  readonly document: PDFDocument;
  readonly font: { readonly plain: PDFFont; readonly bold: PDFFont; readonly mono: PDFFont };
  page: PDFPage;
  /** the next free line, in points from below */
  y: number;
}

/** Begins a document with one blank sheet. `date` is the moment it was made, as its properties tell. */
export async function openSheets({ title, author, date }: { title: string; author: string; date: Date }): Promise<Sheets> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setAuthor(author);
  document.setLanguage('id-ID');
  document.setCreationDate(date);
  document.setModificationDate(date);
  const [plain, bold, mono] = await Promise.all([
    document.embedFont(StandardFonts.Helvetica),
    document.embedFont(StandardFonts.HelveticaBold),
    document.embedFont(StandardFonts.Courier),
  ]);
  return { document, font: { plain, bold, mono }, page: document.addPage([A4.width, A4.height]), y: area.top };
}

/** Goes on to a new sheet. */
export function nextSheet(sheets: Sheets): void {
  sheets.page = sheets.document.addPage([A4.width, A4.height]);
  sheets.y = area.top;
}

/** Makes sure that so many points are free below, on a new sheet where they are not. True where a new one was begun. */
export function ensure(sheets: Sheets, height: number): boolean {
  if (sheets.y - height >= area.bottom || sheets.y === area.top) return false;
  nextSheet(sheets);
  return true;
}

/** A thin line across the text. */
export function rule(sheets: Sheets, y: number, thickness = 0.5, color = hairline): void {
  sheets.page.drawLine({ start: { x: area.left, y }, end: { x: area.left + area.width, y }, thickness, color });
}
