import { SheetRefused } from './read-limits.ts';
import { wholeXml } from './read-xml.ts';
import type { Zip } from './read-zip.ts';

/** What the cells of a sheet refer to. */
export interface WorkbookParts {
  /** path of the sheet that is read: the first one in sight */
  readonly sheet: string;
  readonly strings: readonly string[];
  /** by the number of a cell's style: whether its number is a day or a moment */
  readonly dates: readonly boolean[];
  /** days are counted from 1904 instead of 1900 */
  readonly from1904: boolean;
}

/** A text of a cell is no longer than this in Excel itself. */
export const TEXT_MAX = 32_767;
const BOOK = 'xl/workbook.xml';

/** Reads names, styles and texts of a workbook. @throws SheetRefused for what is no .xlsx, carries macros or has no sheet in sight */
export async function readWorkbook(zip: Zip): Promise<WorkbookParts> {
  if (!zip.has(BOOK))
    throw new SheetRefused('Berkas ini bukan buku kerja Excel (.xlsx). Buka di Excel, simpan sebagai .xlsx, lalu unggah ulang.');
  if (zip.has('xl/vbaProject.bin')) throw new SheetRefused('Berkas ini memuat makro. Simpan sebagai .xlsx tanpa makro, lalu unggah ulang.');
  const { rid, from1904 } = await readBook(zip);
  const sheet = await targetOf(zip, rid);
  return { sheet, from1904, dates: await readDates(zip), strings: await readStrings(zip) };
}

async function readBook(zip: Zip): Promise<{ rid: string; from1904: boolean }> {
  let rid: string | undefined;
  let from1904 = false;
  await wholeXml(zip.open(BOOK), {
    open: (name, attribute) => {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name === 'sheet' && (attribute('state') ?? 'visible') === 'visible') rid ??= attribute('r:id') ?? attribute('id');
    },
  });
  if (!rid) throw new SheetRefused('Buku kerja ini tidak punya lembar yang terlihat.');
  return { rid, from1904 };
}

async function targetOf(zip: Zip, rid: string): Promise<string> {
  let target: string | undefined;
  const rels = 'xl/_rels/workbook.xml.rels';
  if (zip.has(rels)) {
    await wholeXml(zip.open(rels), {
      open: (name, attribute) => {
        if (name === 'Relationship' && attribute('Id') === rid) target = attribute('Target');
      },
    });
  }
  const path = target?.startsWith('/') ? target.slice(1) : `xl/${target ?? ''}`;
  if (!zip.has(path))
    throw new SheetRefused('Lembar pertama buku kerja ini tidak dapat dibaca. Simpan lagi di Excel sebagai .xlsx, lalu unggah ulang.');
  return path;
}

async function readDates(zip: Zip): Promise<boolean[]> {
  const custom = new Map<string, string>();
  const dates: boolean[] = [];
  let inCells = false;
  if (zip.has('xl/styles.xml')) {
    await wholeXml(zip.open('xl/styles.xml'), {
      open: (name, attribute) => {
        if (name === 'cellXfs') inCells = true;
        if (name === 'numFmt') custom.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
        if (name === 'xf' && inCells) dates.push(isDate(attribute('numFmtId') ?? '0', custom));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  }
  return dates;
}

function isDate(id: string, custom: ReadonlyMap<string, string>): boolean {
  const code = custom.get(id);
  if (code === undefined) return /^(1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8])$/.test(id);
  return /[dmyh]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/i, ''));
}

async function readStrings(zip: Zip): Promise<string[]> {
  const strings: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return strings;
  let [text, inText, phonetic] = ['', false, false];
  await wholeXml(zip.open('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      inText = name === 't' && !phonetic;
    },
    text: (part) => {
      if (inText) text += part;
      if (text.length > TEXT_MAX) throw new SheetRefused('Sebuah sel memuat teks yang terlalu panjang untuk Excel. Periksa berkasnya.');
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
}
