import { shortestDecimal } from './contract/canonical.ts';

const DECIMAL = /^\d+(?:\.\d+)?$/;
const INDONESIAN = /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,(?:\d+|-))?$/;
const EXPONENT = /^(\d+)(?:\.(\d+))?e([+-]?\d{1,2})$/i;
/** whole digits of `numeric(18,2)` */
const WHOLE_MAX = 16;

/** Digits of a JSON number with an exponent, its point moved without a float. */
function withoutExponent(text: string): string {
  const match = EXPONENT.exec(text);
  if (!match) return text;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  const digits = `${'0'.repeat(Math.max(0, -shift))}${whole}${fraction}${'0'.repeat(Math.max(0, shift))}`;
  const point = whole.length + Math.max(0, -shift) + shift;
  return `${digits.slice(0, point) || '0'}.${digits.slice(point) || '0'}`;
}

/**
 * An amount of an answer as a decimal string (`2726925`, `44152571.94`, `-5`), every digit kept, or null where it is none.
 * With `Rp` or a comma, dots are thousands and the comma is decimal; else a dot is decimal (contract section 1).
 */
export function readMoney(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const bare = String(value).replace(/[\s\u00a0]+/g, '');
  const match = /^(-?)(rp\.?)?(-?)(\d.*)$/i.exec(bare);
  if (!match) return null;
  const [, before = '', currency, after = '', amount = ''] = match;
  if (before && after) return null;
  const indonesian = currency !== undefined || amount.includes(',');
  if (indonesian && !INDONESIAN.test(amount)) return null;
  const literal = indonesian ? amount.replaceAll('.', '').replace(',-', '').replace(',', '.') : withoutExponent(amount);
  if (!DECIMAL.test(literal)) return null;
  const decimal = shortestDecimal(literal);
  if ((decimal.split('.')[0] ?? '').length > WHOLE_MAX) return null;
  return decimal === '0' ? '0' : `${before}${after}${decimal}`;
}
