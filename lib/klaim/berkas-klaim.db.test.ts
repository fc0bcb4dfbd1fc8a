import { randomUUID } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { degrees, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFString } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestBook, type TestBook } from '#lib/worker/test-book.ts';
import { dokumenPdf, klaimDiterima, kosong } from '#lib/worker/test-claim.ts';
import { berkasKlaim } from './berkas-klaim.ts';
import { unggahDokumen } from './unggah-dokumen.ts';

let book: TestBook;
let klaimId: string;
beforeAll(async () => {
  book = await openTestBook();
  ({ id: klaimId } = await klaimDiterima(book, 'P-1'));
});
afterAll(() => book.close());

const unggah = (kode: string, isi: Uint8Array) =>
  unggahDokumen(book.staf, { kunci: randomUUID(), klaimId, kode, berkas: { nama: `${kode}.pdf`, isi } });

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The head of a photograph of 30 by 20 pixels, which is all that is read of it. */
const JPG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffc0000b080014001e01011100ffd9', 'hex');

/** A PDF of so many pages, lying on their side, with a stamp whose click would run something. */
async function pdf(halaman: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let n = 0; n < halaman; n++) {
    const page = document.addPage([595, 842]);
    page.drawText(`isi ${n + 1}`);
    page.setRotation(degrees(90));
    const action = { S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
    const annot = { Type: 'Annot', Subtype: 'Stamp', Rect: [0, 0, 50, 50], A: action };
    const file = { Type: 'Annot', Subtype: 'FileAttachment', Rect: [0, 0, 9, 9] };
    page.node.set(PDFName.of('Annots'), document.context.obj([annot, file]));
    page.node.set(PDFName.of('AA'), document.context.obj({ O: action }));
  }
  return document.save();
}

/** All that is written on a page of ours, as the standard fonts encode it. */
function tulisan(document: PDFDocument, index: number): string {
  const contents = document.getPage(index).node.Contents();
  const streams = contents && 'asArray' in contents ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents];
  const text = streams.map((stream) => {
    if (!(stream instanceof PDFRawStream)) return '';
    const packed = stream.dict.has(PDFName.of('Filter'));
    return (packed ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString('latin1');
  });
  return [...text.join('\n').matchAll(/<([0-9A-F]+)> Tj/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString('latin1')).join('\n');
}

describe('the claim pack', () => {
  it('is letter and checklist alone while no document went', async () => {
    const { nama, isi } = await berkasKlaim(book.staf, klaimId);
    const document = await PDFDocument.load(isi);
    expect([nama, document.getPageCount()]).toEqual(['berkas-klaim-P-1.pdf', 2]);
    expect(tulisan(document, 0)).toContain('Rp 20.000.000,00');
    expect(tulisan(document, 1).match(/Belum ada/g)).toHaveLength(11);
    expect(tulisan(document, 1)).toContain('Halaman 2 dari 2');
  });

  it('merges each newest document in the order of its code, and says so of one that cannot be merged', async () => {
    await unggah('303', dokumenPdf(3_000));
    await unggah('004', PNG);
    await unggah('005', JPG);
    await unggah('002', await pdf(1));
    await book.work(kosong);
    await unggah('002', await pdf(3));
    await book.work(kosong);
    const document = await PDFDocument.load((await berkasKlaim(book.staf, klaimId)).isi);
    expect(document.getPageCount()).toBe(2 + 3 + 1 + 1 + 1);
    const halaman = document.getPages().map((_page, index) => tulisan(document, index));
    expect(halaman.map((text) => /Halaman \d dari \d/.exec(text)?.[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((n) => `Halaman ${n} dari 8`));
    expect([2, 4, 5, 6, 7].map((n) => /· (\d{3}) /.exec(halaman[n] ?? '')?.[1])).toEqual(['002', '002', '004', '005', '303']);
    expect(halaman.map((text) => text.includes('tidak dapat digabungkan')).lastIndexOf(false)).toBe(6);
    expect(halaman[7]).toContain('tidak dapat digabungkan');
    expect(halaman[1]).toContain('Versi 2, diterima Jamkrindo');
  });

  it('brings stamps along and leaves behind what would run or carry a file', async () => {
    const document = await PDFDocument.load((await berkasKlaim(book.staf, klaimId)).isi);
    const { node } = document.getPage(2);
    const annots =
      node
        .Annots()
        ?.asArray()
        .map((ref) => document.context.lookup(ref)) ?? [];
    expect(
      annots.map((annot) => (annot instanceof PDFDict ? [String(annot.get(PDFName.of('Subtype'))), annot.has(PDFName.of('A'))] : null)),
    ).toEqual([['/Stamp', false]]);
    expect([node.has(PDFName.of('AA')), document.getPage(2).getRotation().angle]).toEqual([false, 90]);
  });

  it('is of the branch alone', async () => {
    await expect(berkasKlaim(book.orangLain, klaimId)).rejects.toThrow('tidak ditemukan');
  });
});
