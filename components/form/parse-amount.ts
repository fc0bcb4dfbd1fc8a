/**
 * Reads an amount as typed or pasted: "35.000.000", "Rp 35.000.000,00", "35,000,000.50", "35000000.5".
 * Returns a decimal string without needless zeros ("35000000", "35000000.5"), or null where it is no amount.
 * One point or comma followed by exactly three figures separates thousands, because rupiah has two decimals at most.
 */
export function parseAmount(text: string): string | null {
  const bare = text
    .replace(/[\s\u00a0]/g, '')
    .replace(/^(?:rp\.?|idr)/i, '')
    .replace(/,-+$/, '');
  const found = /^(-?)([\d.,]*\d)[.,]?$/.exec(bare);
  if (!found) return null;
  const [, sign = '', figures = ''] = found;
  const cut = decimalMark(figures);
  const whole = cut < 0 ? figures : figures.slice(0, cut);
  const fraction = cut < 0 ? '' : figures.slice(cut + 1);
  const groups = whole.split(/[.,]/);
  if (groups.length > 1 && !groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))) return null;
  return trimDecimal(`${sign}${groups.join('')}.${fraction}`);
}

function decimalMark(figures: string): number {
  const last = Math.max(figures.lastIndexOf('.'), figures.lastIndexOf(','));
  if (last < 0) return -1;
  const mark = figures[last] ?? '';
  const once = figures.indexOf(mark) === last;
  const other = figures.includes(mark === ',' ? '.' : ',');
  return once && (other || figures.length - last - 1 !== 3) ? last : -1;
}

/**
 * Reads a decimal that has no thousands, typed with a comma or a point: "6,5" → "6.5". Null where it is no number.
 */
export function parseDecimal(text: string): string | null {
  const found = /^(-?)(\d+)(?:[.,](\d*))?$/.exec(text.trim());
  return found ? trimDecimal(`${found[1]}${found[2]}.${found[3] ?? ''}`) : null;
}

/** Drops needless zeros of a decimal string that has a point: "007.50" → "7.5", "100.00" → "100". */
function trimDecimal(value: string): string {
  return value.replace(/^(-?)0+(?=\d)/, '$1').replace(/\.?0*$/, '');
}
