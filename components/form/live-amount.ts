import { groupDigits } from '../data-table/format.ts';
import { parseAmount } from './parse-amount.ts';

/** What an input shows and what it hands on. */
export interface Typed {
  readonly text: string;
  readonly value: string;
}

/** An amount while it is typed: points are ours, the comma is the person's. What is no amount stays as it was typed. */
export function liveAmount(raw: string): Typed {
  const bare = raw.replace(/[\s\u00a0.]/g, '').replace(/^(?:rp|idr)/i, '');
  const found = /^(-?)(\d+)(?:(,)(\d*))?$/.exec(bare);
  if (!found) return { text: raw, value: raw.trim() };
  const [, sign = '', whole = '', comma = '', fraction = ''] = found;
  const clean = whole.replace(/^0+(?=\d)/, '');
  return { text: `${sign}${groupDigits(clean)}${comma}${fraction}`, value: parseAmount(`${sign}${clean},${fraction}0`) ?? raw.trim() };
}

/** An amount that arrived in one piece (pasted, filled in), in whatever way it was written. */
export function wholeAmount(raw: string): Typed {
  const value = parseAmount(raw);
  return value === null ? liveAmount(raw) : { text: showAmount(value), value };
}

/** Decimal string as an input shows it: "35000000" → "35.000.000", "1500.5" → "1.500,50". Anything else as it is. */
export function showAmount(value: string): string {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!found) return value;
  const [, sign = '', whole = '', fraction = ''] = found;
  const cents = fraction.replace(/0+$/, '');
  return `${sign}${groupDigits(whole.replace(/^0+(?=\d)/, ''))}${cents ? `,${cents.padEnd(2, '0')}` : ''}`;
}

/** Where the caret belongs after points moved: as many significant characters to its right as before. */
export function caretAfter(raw: string, caret: number, text: string): number {
  let right = raw.slice(caret).replace(/[.\s\u00a0]/g, '').length;
  let at = text.length;
  while (at > 0 && right > 0) {
    at -= 1;
    if (text[at] !== '.') right -= 1;
  }
  return at;
}

/** An amount in the words of a conversation: "134605800" → "134,6 juta"; empty below one thousand. */
export function shortAmount(value: string): string {
  const whole = /^(\d+)(?:\.\d+)?$/.exec(value)?.[1] ?? '';
  const scale = (
    [
      [13, 'triliun'],
      [10, 'miliar'],
      [7, 'juta'],
      [4, 'ribu'],
    ] as const
  ).find(([digits]) => whole.replace(/^0+/, '').length >= digits);
  if (!scale) return '';
  const clean = whole.replace(/^0+/, '');
  const cut = clean.length - scale[0] + 1;
  const exact = /^0*$/.test(clean.slice(cut + 3));
  const fraction = clean.slice(cut, cut + 3).replace(/0+$/, '');
  return `${exact ? '' : '± '}${clean.slice(0, cut)}${fraction ? `,${fraction}` : ''} ${scale[1]}`;
}
