import { degrees, PDFArray, PDFDict, PDFDocument, type PDFImage, PDFName, type PDFPage } from 'pdf-lib';
import { describeError, log } from '#lib/log.ts';
import { area, nextSheet, type Sheets } from '#lib/pdf/sheets.ts';
import { documentTitle, facts, paragraph } from '#lib/pdf/text.ts';
import { arahFoto } from './arah-foto.ts';

/** A document as it stands in the vault. */
export interface IsiDokumen {
  readonly judul: string;
  readonly nama: string;
  readonly tipe: string;
  readonly sha256: string;
  readonly isi: Uint8Array;
}

/** A document that is ready to be put behind the others: so many pages, and what puts them there. */
export interface Lampiran {
  readonly halaman: number;
  readonly tempel: (sheets: Sheets) => void;
}

/** A larger picture unpacks to more than a page is worth. */
const PIKSEL_PALING_BANYAK = 40_000_000;
const PEMBAWA_BERKAS = ['/FileAttachment', '/RichMedia', '/Screen', '/Movie', '/Sound', '/3D'];

/** Makes a document ready for the pack: pages of a PDF as they are, a picture on a sheet of its own; what cannot be read gets a sheet that says so. */
export async function siapkanLampiran({ document }: Sheets, tersimpan: IsiDokumen): Promise<Lampiran> {
  // pdf-lib reads a picture from the beginning of its memory, which a Buffer may share with others.
  const dokumen = { ...tersimpan, isi: new Uint8Array(tersimpan.isi) };
  try {
    return dokumen.tipe === 'application/pdf' ? await halamanPdf(document, dokumen) : await halamanFoto(document, dokumen);
  } catch (error) {
    log.warn({ sha256: dokumen.sha256, galat: describeError(error) }, 'a document could not be merged');
    return { halaman: 1, tempel: (sheets) => lembarPengganti(sheets, dokumen) };
  }
}

async function halamanPdf(document: PDFDocument, { isi }: IsiDokumen): Promise<Lampiran> {
  const source = await PDFDocument.load(isi, { updateMetadata: false });
  const pages = await document.copyPages(source, source.getPageIndices());
  if (pages.length === 0) throw new Error('a PDF without pages');
  for (const page of pages) tenangkan(page);
  return {
    halaman: pages.length,
    tempel: (sheets) => {
      for (const page of pages) sheets.document.addPage(page);
    },
  };
}

/** What a page could run or carry stays behind; what is drawn on it, stamps and notes too, comes along. */
function tenangkan(page: PDFPage): void {
  page.node.delete(PDFName.of('AA'));
  const annots = page.node.Annots();
  if (!(annots instanceof PDFArray)) return;
  for (let index = annots.size() - 1; index >= 0; index--) {
    const annot = annots.lookup(index);
    if (!(annot instanceof PDFDict) || PEMBAWA_BERKAS.includes(String(annot.lookup(PDFName.of('Subtype'))))) {
      annots.remove(index);
      continue;
    }
    annot.delete(PDFName.of('A'));
    annot.delete(PDFName.of('AA'));
  }
}

async function halamanFoto(document: PDFDocument, { isi, tipe }: IsiDokumen): Promise<Lampiran> {
  const png = tipe === 'image/png';
  if (png && pikselPng(isi) > PIKSEL_PALING_BANYAK) throw new Error('a picture of too many pixels');
  const image = png ? await document.embedPng(isi) : await document.embedJpg(isi);
  const arah = png ? 0 : arahFoto(isi);
  return { halaman: 1, tempel: (sheets) => tempelFoto(sheets, image, arah) };
}

function pikselPng(isi: Uint8Array): number {
  const bytes = Buffer.from(isi.buffer, isi.byteOffset, isi.length);
  return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
}

/** As large as the sheet allows, upright, in the middle; turned about the corner that pdf-lib draws from. */
function tempelFoto(sheets: Sheets, image: PDFImage, arah: number): void {
  nextSheet(sheets);
  const lying = arah === 90 || arah === 270;
  const [wide, high] = lying ? [image.height, image.width] : [image.width, image.height];
  const scale = Math.min(area.width / wide, (area.top - area.bottom) / high, 1);
  const [width, height] = [wide * scale, high * scale];
  const left = area.left + (area.width - width) / 2;
  const below = area.bottom + (area.top - area.bottom - height) / 2;
  const x = arah === 180 || arah === 270 ? left + width : left;
  const y = arah === 90 || arah === 180 ? below + height : below;
  sheets.page.drawImage(image, { x, y, width: image.width * scale, height: image.height * scale, rotate: degrees(-arah) });
}

function lembarPengganti(sheets: Sheets, { judul, nama, isi, sha256 }: IsiDokumen): void {
  nextSheet(sheets);
  documentTitle(sheets, judul, 'Dokumen ini tidak dapat digabungkan');
  paragraph(
    sheets,
    'Berkasnya terkunci atau tidak dapat dibaca portal, tetapi tersimpan utuh. Cetak berkas aslinya dari halaman dokumen klaim, lalu sisipkan di sini.',
  );
  facts(sheets, [
    { label: 'Nama berkas', value: nama },
    { label: 'Ukuran', value: `${new Intl.NumberFormat('id-ID').format(isi.length)} bita` },
    { label: 'SHA-256', value: sha256, mono: true },
  ]);
}
