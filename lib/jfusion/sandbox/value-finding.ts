import type { Condition, FieldRow } from '../contract/field.ts';

type Values = Readonly<Record<string, string>>;

/**
 * What the guarantor finds wrong with one value, to stand behind the field's name; null where it is right.
 * @param quoted whether it goes as text: an integer code then keeps its leading zeros
 */
export function valueFinding(row: FieldRow, value: string | undefined, values: Values, quoted: boolean): string | null {
  if (value === undefined || value === '') {
    if (row.required) return 'wajib diisi';
    const why = row.requiredWhen && holds(row.requiredWhen, values) ? row.requiredWhen.why : null;
    return why ? `wajib diisi ${why}` : null;
  }
  if (row.name === 'partner_reference_id' && !/^[A-Z0-9-]{1,36}$/.test(value)) {
    return 'harus 1 sampai 36 karakter dari A-Z, 0-9 dan tanda hubung';
  }
  if (/\p{Cc}/u.test(value) || !value.isWellFormed()) return 'memuat karakter kendali atau karakter yang rusak';
  return kindFinding(row, value, quoted) ?? codeFinding(row, value) ?? minimumFinding(row, value);
}

function kindFinding(row: FieldRow, value: string, quoted: boolean): string | null {
  const max = row.max ?? Number.MAX_SAFE_INTEGER;
  if (row.wire === 'string') return [...value].length > max ? `lebih dari ${max} karakter` : null;
  if (row.wire === 'date') return isDay(value) ? null : 'harus tanggal yyyy-mm-dd yang ada di kalender';
  if (row.wire === 'integer' && quoted && /^\d+$/.test(value)) return value.length > max ? `lebih dari ${max} angka` : null;
  const match = /^(0|[1-9]\d*)(?:\.(\d+))?$/.exec(value);
  if (!match) return 'harus angka tanpa tanda, tanpa pangkat dan tanpa nol di depan';
  const [, whole = '', fraction] = match;
  if (row.wire === 'integer' && fraction !== undefined) return 'harus bilangan bulat';
  if (whole.length > max) return `lebih dari ${max} angka`;
  const decimals = row.decimals ?? 0;
  return (fraction ?? '').replace(/0+$/, '').length > decimals ? `paling banyak ${decimals} angka di belakang koma` : null;
}

function codeFinding(row: FieldRow, value: string): string | null {
  if (!row.codes || row.codes.some(({ kode }) => kode === value)) return null;
  return `harus salah satu dari ${row.codes.map(({ kode }) => kode).join(', ')}`;
}

function minimumFinding(row: FieldRow, value: string): string | null {
  if (row.min === undefined || (isDecimal(value) && scaled(value) >= scaled(row.min))) return null;
  return `paling sedikit ${row.min.replace('.', ',')}`;
}

function holds(condition: Condition, values: Values): boolean {
  const other = values[condition.field];
  if (other === undefined) return false;
  return 'equals' in condition ? other === condition.equals : isDecimal(other) && scaled(other) > scaled(condition.above);
}

const isDecimal = (value: string): boolean => /^\d+(?:\.\d+)?$/.test(value);

/** A decimal literal as an integer in units of 10^-9. */
function scaled(value: string): bigint {
  const [whole = '0', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.slice(0, 9).padEnd(9, '0'));
}

function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year > 0 && day >= 1 && day <= days;
}
