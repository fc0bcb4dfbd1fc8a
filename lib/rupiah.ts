/** Money inside the product: a decimal string with a point ("35000000.00"), never a float. Sen = hundredths, as bigint. */

/** Sen of a decimal string. @throws where it is no decimal with at most two digits behind the point */
export function toSen(amount: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(amount);
  if (!match) throw new Error('not an amount');
  const sen = BigInt(match[2] ?? '0') * 100n + BigInt((match[3] ?? '').padEnd(2, '0') || '0');
  return match[1] ? -sen : sen;
}

/** Decimal string of sen, always two digits behind the point. */
export function fromSen(sen: bigint): string {
  const positive = sen < 0n ? -sen : sen;
  return `${sen < 0n ? '-' : ''}${positive / 100n}.${(positive % 100n).toString().padStart(2, '0')}`;
}

/** Sum of amounts; nulls count as nothing. */
export function jumlahkan(amounts: Iterable<string | null | undefined>): string {
  let total = 0n;
  for (const amount of amounts) if (amount) total += toSen(amount);
  return fromSen(total);
}

/** `Rp 134.605.800,00`; a dash for none. */
export function formatRupiah(amount: string | null | undefined): string {
  if (amount === null || amount === undefined || amount === '') return '–';
  const [whole = '0', fraction = ''] = fromSen(toSen(amount)).split('.');
  const sign = whole.startsWith('-') ? '-' : '';
  return `${sign}Rp ${whole.replace('-', '').replace(/\B(?=(\d{3})+$)/g, '.')},${fraction}`;
}
