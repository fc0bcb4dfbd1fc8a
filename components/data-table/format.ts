const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'] as const;

/** Groups the digits of a whole number as on Indonesian paper: "134605800" → "134.605.800". */
export function groupDigits(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** Decimal string with two decimals, without the unit: "134605800.5" → "134.605.800,50". Anything else comes back as it is. */
export function formatAmount(value: string): string {
  const parts = /^(-?)0*(\d+)(?:\.(\d*))?$/.exec(value);
  if (!parts) return value;
  const [, sign = '', whole = '', fraction = ''] = parts;
  if (/[1-9]/.test(fraction.slice(2))) return `${sign}${groupDigits(whole)},${fraction}`;
  return `${sign}${groupDigits(whole)},${fraction.slice(0, 2).padEnd(2, '0')}`;
}

/** Decimal string as rupiah: "134605800" → "Rp 134.605.800,00" (no-break space); anything else comes back as it is. */
export function formatMoney(value: string): string {
  const amount = formatAmount(value);
  if (!/^-?[\d.]+,\d+$/.test(amount)) return value;
  return amount.startsWith('-') ? `-Rp\u00a0${amount.slice(1)}` : `Rp\u00a0${amount}`;
}

/** yyyy-mm-dd → "17 Jun 2025"; anything else comes back as it is. */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const month = months[Number(parts?.[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : iso;
}

const jakarta = 7 * 3_600_000;

/** ISO time with a zone → "17 Jun 2025 10.42", wall clock of Jakarta (WIB, UTC+7 all year). */
export function formatDateTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const shifted = new Date(time + jakarta).toISOString();
  return `${formatDate(shifted.slice(0, 10))} ${shifted.slice(11, 16).replace(':', '.')}`;
}

/** The same in a list, where room is short: the year is left out of the current one, "17 Jun 10.42". */
export function formatShortDateTime(iso: string, now: Date = new Date()): string {
  const year = new Date(now.getTime() + jakarta).getUTCFullYear();
  return formatDateTime(iso).replace(new RegExp(` ${year} (\\d{2}\\.\\d{2})$`), ' $1');
}

/** Plain decimal string: "1204.5" → "1.204,5". */
export function formatNumber(value: string): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  return parts ? `${parts[1]}${groupDigits(parts[2] ?? '')}${parts[3] ? `,${parts[3]}` : ''}` : value;
}
