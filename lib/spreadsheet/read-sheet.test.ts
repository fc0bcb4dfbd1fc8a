import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SheetLimits, smallSheet } from './read-limits.ts';
import type { ReadRow } from './read-rows.ts';
import { readSheet } from './read-sheet.ts';
import { bookOf, zipOf } from './test-zip.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mitra-lembar-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function read(content: Buffer, limits: SheetLimits = smallSheet): Promise<ReadRow[]> {
  const path = join(folder, 'uji.xlsx');
  writeFileSync(path, content);
  const rows: ReadRow[] = [];
  for await (const batch of readSheet(path, limits)) rows.push(...batch);
  return rows;
}

async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

const slow = { timeout: 30_000 };

describe('a sheet that an honest program wrote', slow, () => {
  it('is read cell by cell: text, numbers, days, results of formulas, links, rich text, errors', async () => {
    const file = await written((book) => {
      const sheet = book.addWorksheet('Data');
      sheet.addRow(['010', 20, new Date('2025-06-17T00:00:00Z'), true, 1e-7]);
      sheet.addRow([
        { formula: 'A1&"x"', result: '010x' },
        { text: 'Surat', hyperlink: 'https://contoh.co.id' },
        { richText: [{ text: 'te' }, { text: 'bal', font: { bold: true } }] },
        { error: '#N/A' },
        { formula: '1+1', result: 2 },
      ]);
      sheet.addRow([]);
      sheet.addRow(['ekor']);
      sheet.mergeCells('A6:C9');
    });
    expect(await read(file)).toEqual([
      {
        row: 1,
        cells: [
          { kind: 'text', value: '010' },
          { kind: 'number', value: '20' },
          { kind: 'date', value: '2025-06-17' },
          { kind: 'boolean', value: 'ya' },
          { kind: 'number', value: '0.0000001' },
        ],
      },
      {
        row: 2,
        cells: [
          { kind: 'text', value: '010x' },
          { kind: 'text', value: 'Surat' },
          { kind: 'text', value: 'tebal' },
          { kind: 'error', value: '#N/A' },
          { kind: 'number', value: '2' },
        ],
      },
      { row: 4, cells: [{ kind: 'text', value: 'ekor' }] },
    ]);
  });

  it('is the first one in sight: hidden sheets are not looked at', async () => {
    const file = await written((book) => {
      book.addWorksheet('Rahasia', { state: 'veryHidden' }).addRow(['tersembunyi']);
      book.addWorksheet('Data').addRow(['terlihat']);
    });
    expect(await read(file)).toEqual([{ row: 1, cells: [{ kind: 'text', value: 'terlihat' }] }]);
  });

  it('counts days from 1904 where it says so, and knows a formula that was never computed', async () => {
    const file = bookOf('<row r="1"><c r="A1" s="1"><v>0</v></c><c r="B1"><f>1+1</f></c></row>', {
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
      'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    expect((await read(file))[0]?.cells).toEqual([
      { kind: 'date', value: '1904-01-01' },
      { kind: 'error', value: 'rumus tanpa hasil' },
    ]);
  });
});

describe('a file that means harm', slow, () => {
  it('is stopped by the bytes that really come out of it, whatever it claims', async () => {
    const bomb = bookOf(`<row r="1">${inline('A1', 'x')}</row>`, { 'xl/sharedStrings.xml': `<sst>${' '.repeat(60_000_000)}</sst>` });
    expect(bomb.length).toBeLessThan(100_000);
    await expect(read(bomb)).rejects.toThrow(/jauh lebih besar daripada yang wajar/);
  });

  it('takes its own process with it, and nothing else, where it fills the memory', async () => {
    const texts = Array.from({ length: 120_000 }, (_, i) => `<si><t>${i} ${'panjang'.repeat(5)}</t></si>`).join('');
    const heavy = bookOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', { 'xl/sharedStrings.xml': `<sst>${texts}</sst>` });
    await expect(read(heavy, { ...smallSheet, heapMb: 8 })).rejects.toThrow(/tidak selesai dibaca/);
    expect(await read(heavy)).toHaveLength(1);
  });

  it('may merge the whole sheet: nothing is done about it', async () => {
    const merged = bookOf('', {
      'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${inline('A1', 'isi')}</row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`,
    });
    expect(await read(merged)).toEqual([{ row: 1, cells: [{ kind: 'text', value: 'isi' }] }]);
  });

  it.each([
    ['rows', { rows: 2 }, [1, 2, 3, 4].map((i) => `<row r="${i}">${inline(`A${i}`, 'x')}</row>`).join(''), /lebih dari 2 baris/],
    ['columns', { columns: 3 }, `<row r="1">${inline('XFD1', 'x')}</row>`, /melewati kolom ke-3/],
    ['cells', { cells: 5 }, `<row r="1">${'<c s="1"/>'.repeat(6)}</row>`, /lebih dari 5 sel/],
  ])('is held to its limit of %s', async (_what, limit, sheet, sentence) => {
    await expect(read(bookOf(sheet), { ...smallSheet, ...limit })).rejects.toThrow(sentence);
  });

  it.each([
    [
      'entities of its own',
      bookOf('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>' }),
    ],
    ['broken XML', bookOf('<row><c>')],
    ['letters that are no UTF-8', bookOf('', { 'xl/worksheets/sheet1.xml': Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]) })],
    ['half a zip', bookOf(`<row r="1">${inline('A1', 'x')}</row>`).subarray(0, 200)],
    ['macros', bookOf('', { 'xl/vbaProject.bin': 'x' })],
    ['a sheet that is not there', bookOf('', { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })],
    ['no sheet in sight', bookOf('', { 'xl/workbook.xml': '<workbook><sheets><sheet state="hidden" name="A"/></sheets></workbook>' })],
    ['another kind of zip', zipOf({ 'word/document.xml': '<document/>' })],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['a table of commas', Buffer.from('nama,kode\nA,1\n')],
    ['nothing', Buffer.alloc(0)],
  ])('is refused with a sentence: %s', async (_what, file) => {
    await expect(read(file)).rejects.toMatchObject({ name: 'SheetRefused', message: expect.stringMatching(/^[A-Z].*\.$/) });
  });
});
