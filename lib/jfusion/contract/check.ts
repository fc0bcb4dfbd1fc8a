import type { Condition, FieldRow } from './field.ts';

export interface Finding {
  readonly field: string;
  /** Indonesian, to stand behind the field's label: "wajib diisi karena …" */
  readonly pesan: string;
}
type Values = Readonly<Record<string, string | null | undefined>>;

const DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Text as it may enter the product: a run of CR, LF or TAB is one space, ends trimmed (contract section 1). */
export function cleanText(value: string): string {
  return value.replace(/[\r\n\t]+/g, ' ').trim();
}

/** True where a text can neither be stored nor signed: a control character, a lone surrogate or a backslash. */
export function hasForbiddenCharacter(value: string): boolean {
  return /[\p{Cc}\\]/u.test(value) || !value.isWellFormed();
}

/** True for `yyyy-mm-dd` which names a day of the calendar. */
export function isCalendarDate(value: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value;
}

/** -1, 0 or 1 for two decimal literals, compared without a float. */
export function compareDecimal(a: string, b: string): number {
  const scale = 12;
  const units = (literal: string): bigint => {
    const [whole = '0', fraction = ''] = literal.replace('-', '').split('.');
    const value = BigInt(whole + fraction.padEnd(scale, '0').slice(0, scale));
    return literal.startsWith('-') ? -value : value;
  };
  const [left, right] = [units(a), units(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether an optional field is required beside these values; the reason, or null. */
export function requiredBecause(condition: Condition | undefined, values: Values): string | null {
  if (!condition) return null;
  const other = values[condition.field];
  if (!other) return null;
  if ('equals' in condition) return other === condition.equals ? condition.why : null;
  return DECIMAL.test(other) && compareDecimal(other, condition.above) > 0 ? condition.why : null;
}

/** What is wrong with one value by the row of its field, or null. Source: the document's field tables. */
export function checkField(row: FieldRow, value: string | null | undefined, values: Values): string | null {
  if (value === null || value === undefined || value === '') {
    if (row.required) return 'wajib diisi';
    const why = requiredBecause(row.requiredWhen, values);
    return why ? `wajib diisi ${why}` : null;
  }
  if (hasForbiddenCharacter(value)) return 'memuat karakter yang tidak dapat dikirim (misalnya garis miring terbalik); hapus karakter itu';
  if (row.codes && !row.codes.some((code) => code.kode === value)) {
    return `harus salah satu dari ${row.codes.map((code) => code.kode).join(', ')}`;
  }
  return checkKind(row, value) ?? checkMinimum(row, value);
}

function checkKind(row: FieldRow, value: string): string | null {
  const max = row.max ?? Number.POSITIVE_INFINITY;
  if (row.wire === 'date') return isCalendarDate(value) ? null : 'harus tanggal yang ada di kalender, misalnya 17-06-2025';
  if (row.wire === 'string') return [...value].length > max ? `paling panjang ${max} karakter, sekarang ${[...value].length}` : null;
  if (row.wire === 'integer') {
    if (!/^\d+$/.test(value)) return 'harus angka bulat tanpa tanda';
    return value.length > max ? `paling banyak ${max} angka` : null;
  }
  if (!DECIMAL.test(value) || value.startsWith('-')) return 'harus angka';
  const [whole = '', fraction = ''] = value.split('.');
  if (whole.length > max) return `paling banyak ${max} angka sebelum koma`;
  const decimals = row.decimals ?? 0;
  if (fraction.replace(/0+$/, '').length > decimals) {
    return decimals === 0 ? 'harus bulat, tanpa angka di belakang koma' : `paling banyak ${decimals} angka di belakang koma`;
  }
  return null;
}

function checkMinimum(row: FieldRow, value: string): string | null {
  if (!row.min) return null;
  if (!DECIMAL.test(value)) return `harus angka, paling sedikit ${row.min.replace('.', ',')}`;
  return compareDecimal(value, row.min) < 0 ? `paling sedikit ${row.min.replace('.', ',')}` : null;
}

/** Every finding of a payload against its field rows, in the document's order; a name the table lacks is a finding too. */
export function checkPayload(rows: readonly FieldRow[], values: Values): Finding[] {
  const findings: Finding[] = [];
  for (const row of rows) {
    const pesan = checkField(row, values[row.name], values);
    if (pesan) findings.push({ field: row.name, pesan });
  }
  const known = new Set(rows.map((row) => row.name));
  for (const name of Object.keys(values)) {
    if (!known.has(name)) findings.push({ field: name, pesan: 'tidak dikenal dalam kontrak' });
  }
  return findings;
}
