import { type Color, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib';

export const A4 = { width: 595.28, height: 841.89 } as const;
export const MARGIN = 62;
export const INNER = A4.width - 2 * MARGIN;

export const ink = rgb(0.11, 0.13, 0.17);
export const muted = rgb(0.4, 0.43, 0.48);
export const navy = rgb(0.07, 0.2, 0.36);
export const gold = rgb(0.68, 0.54, 0.24);
export const rule = rgb(0.8, 0.81, 0.84);
export const alarm = rgb(0.72, 0.16, 0.14);

/** An A4 page with the fonts of the certificate. */
export interface Paper {
  readonly document: PDFDocument;
  readonly page: PDFPage;
  readonly serif: PDFFont;
  readonly serifBold: PDFFont;
  readonly serifItalic: PDFFont;
  readonly sans: PDFFont;
  readonly sansBold: PDFFont;
}

/** A blank sheet. Nothing in it depends on the clock: the same certificate is the same bytes. */
export async function blankPaper(title: string, date: Date): Promise<Paper> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  document.setAuthor('Sandbox J-FUSION');
  document.setSubject('Bukan dokumen resmi');
  document.setLanguage('id-ID');
  document.setCreationDate(date);
  document.setModificationDate(date);
  const embed = (font: StandardFonts): Promise<PDFFont> => document.embedFont(font);
  return {
    document,
    page: document.addPage([A4.width, A4.height]),
    serif: await embed(StandardFonts.TimesRoman),
    serifBold: await embed(StandardFonts.TimesRomanBold),
    serifItalic: await embed(StandardFonts.TimesRomanItalic),
    sans: await embed(StandardFonts.Helvetica),
    sansBold: await embed(StandardFonts.HelveticaBold),
  };
}

/** One line of text centred on `x`. */
export function centred(page: PDFPage, text: string, x: number, y: number, font: PDFFont, size: number, color: Color = ink): void {
  page.drawText(text, { x: x - font.widthOfTextAtSize(text, size) / 2, y, font, size, color });
}

/** A thin horizontal rule. */
export function line(page: PDFPage, x: number, y: number, width: number, color: Color = rule, thickness = 0.6): void {
  page.drawLine({ start: { x, y }, end: { x: x + width, y }, thickness, color });
}
