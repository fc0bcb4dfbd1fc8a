import type ExcelJS from 'exceljs';

export type SheetKind = 'text' | 'code' | 'money' | 'date' | 'datetime' | 'count';

/** One column of a sheet. `width` in characters; left out, the kind's own. */
export interface SheetColumn {
  readonly key: string;
  readonly label: string;
  readonly kind: SheetKind;
  readonly width?: number;
}

/** Money and counts as decimal strings, days as yyyy-mm-dd (or the Date of a date column), moments as Date or ISO text. */
export type SheetCell = string | Date | null | undefined;

/** Cells by the key of their column. */
export type SheetRow = Readonly<Record<string, SheetCell>>;

interface KindRow {
  readonly width: number;
  readonly format: string;
  readonly right?: true;
  readonly cell: (value: string | Date) => ExcelJS.CellValue;
}

/** Excel keeps fifteen digits of a number. */
const DIGITS = 15;
const JAKARTA = 7 * 3_600_000;

/** How each kind of column is written. */
export const kinds: Record<SheetKind, KindRow> = {
  text: { width: 28, format: '@', cell: asText },
  code: { width: 22, format: '@', cell: asText },
  money: { width: 20, format: '[$Rp-421] #,##0.00', right: true, cell: asNumber },
  count: { width: 12, format: '#,##0.##', right: true, cell: asNumber },
  date: { width: 14, format: '[$-421]dd mmm yyyy', cell: (value) => asMoment(value, 0) },
  datetime: { width: 18, format: '[$-421]dd mmm yyyy hh:mm', cell: (value) => asMoment(value, JAKARTA) },
};

/** Text as it is: never a formula, whatever it begins with. What looks like Excel's own escape of a letter is escaped itself. */
function asText(value: string | Date): string | null {
  const text = value instanceof Date ? value.toISOString() : value;
  return text === '' ? null : text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** A number where Excel keeps every digit of it; otherwise its text, so that none is lost. */
function asNumber(value: string | Date): number | string | null {
  const text = String(value);
  const digits = /^-?(\d+)(?:\.(\d*?)0*)?$/.exec(text);
  if (!digits) return asText(text);
  const kept = `${digits[1]}${digits[2] ?? ''}`.replace(/^0+/, '').length;
  return kept <= DIGITS ? Number(text) : text;
}

/** A moment on the wall clock that is `shift` milliseconds ahead of UTC; text where it is none. */
function asMoment(value: string | Date, shift: number): Date | string | null {
  const time = value instanceof Date ? value.getTime() : Date.parse(value);
  return Number.isNaN(time) ? asText(value) : new Date(time + shift);
}
