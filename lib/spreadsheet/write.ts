import { PassThrough, type Readable, type Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { kinds, type SheetColumn, type SheetRow } from './cells.ts';

/** A workbook of one table, and a last sheet that says what it is: who made it, when, of what. */
export interface Workbook {
  /** name of the sheet; what Excel forbids in one is left out */
  readonly nama: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<SheetRow>;
  /** last row, in bold: written values, no formula */
  readonly total?: SheetRow | undefined;
  readonly keterangan?: readonly (readonly [label: string, value: string])[];
  readonly pembuat: string;
  readonly dibuatPada: Date;
  /** rows a sheet holds before the next one begins */
  readonly rowsPerSheet?: number;
}

const EXCEL_ROWS = 1_048_000;
const WAIT_EVERY = 200;
const NOTHING = Buffer.alloc(0);
const FONT = { name: 'Calibri', size: 11 } as const;

/**
 * Writes a workbook while it is read, so that memory does not grow with the rows. Codes are text, money and counts numbers, days
 * and moments (WIB) dates; nothing in it computes. The stream is destroyed with the error where a row cannot be had.
 */
export function writeWorkbook(book: Workbook): Readable {
  const out = new PassThrough();
  const gone = new Promise<void>((resolve) => out.once('close', resolve));
  write(book, out, gone).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

async function write(book: Workbook, out: PassThrough, gone: Promise<void>): Promise<void> {
  const writer = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  Object.assign(writer, { creator: book.pembuat, lastModifiedBy: book.pembuat, created: book.dibuatPada, modified: book.dibuatPada });
  const limit = book.rowsPerSheet ?? EXCEL_ROWS;
  let [part, count] = [1, 0];
  let sheet = openSheet(writer, book, part);
  for await (const row of book.rows) {
    if (count > 0 && count % limit === 0) {
      sheet.commit();
      part += 1;
      sheet = openSheet(writer, book, part);
    }
    addRow(sheet, book.columns, row);
    count += 1;
    if (count % WAIT_EVERY === 0) await drained(sheet, gone);
    if (out.destroyed) return;
  }
  if (book.total) addRow(sheet, book.columns, book.total, true);
  sheet.commit();
  if (book.keterangan) writeNotes(writer, book.keterangan);
  await writer.commit();
}

function openSheet(writer: ExcelJS.stream.xlsx.WorkbookWriter, { nama, columns }: Workbook, part: number): ExcelJS.Worksheet {
  const sheet = writer.addWorksheet(sheetName(nama, part), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  // The format stands at the column too: what a person types below the rows stays text where codes are.
  sheet.columns = columns.map(({ key, kind, width }) => ({
    key,
    width: width ?? kinds[kind].width,
    style: { numFmt: kinds[kind].format },
  }));
  const head = sheet.addRow(columns.map(({ label }) => label));
  head.eachCell((cell, at) => {
    const { right } = kinds[columns[at - 1]?.kind ?? 'text'];
    Object.assign(cell, {
      numFmt: '@',
      font: { ...FONT, bold: true },
      alignment: { horizontal: right ? 'right' : 'left', wrapText: true },
    });
    cell.border = { bottom: { style: 'thin' } };
  });
  head.commit();
  return sheet;
}

function addRow(sheet: ExcelJS.Worksheet, columns: readonly SheetColumn[], row: SheetRow, last = false): void {
  const line = sheet.addRow([]);
  for (const [at, { key, kind }] of columns.entries()) {
    const value = row[key];
    const { format, right, cell: as } = kinds[kind];
    const cell = line.getCell(at + 1);
    cell.value = value === null || value === undefined ? null : as(value);
    cell.numFmt = format;
    if (right) cell.alignment = { horizontal: 'right' };
    if (last) Object.assign(cell, { font: { ...FONT, bold: true }, border: { top: { style: 'thin' } } });
  }
  line.commit();
}

function writeNotes(writer: ExcelJS.stream.xlsx.WorkbookWriter, notes: readonly (readonly [string, string])[]): void {
  const sheet = writer.addWorksheet('Keterangan');
  sheet.columns = [{ width: 22 }, { width: 70 }];
  for (const [label, value] of notes) {
    const line = sheet.addRow([label, kinds.text.cell(value)]);
    line.eachCell((cell) => {
      cell.numFmt = '@';
    });
    line.commit();
  }
  sheet.commit();
}

function sheetName(nama: string, part: number): string {
  const end = part > 1 ? ` (${part})` : '';
  return `${nama
    .replace(/[[\]:*?/\\']/g, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, 31 - end.length)
    .trim()}${end}`;
}

/** The writer takes rows faster than they are packed and read: waits until the packer has taken all it was given. */
async function drained(sheet: ExcelJS.Worksheet, gone: Promise<void>): Promise<void> {
  const packer = (sheet as unknown as { stream: { pipes: readonly Writable[] } }).stream.pipes[0];
  const taken = new Promise<void>((resolve) => (packer ? packer.write(NOTHING, () => resolve()) : resolve()));
  await Promise.race([taken, gone]);
}
