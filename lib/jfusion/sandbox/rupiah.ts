/** Rupiah as a decimal literal (`1800000.5`) in sen, exactly. */
export function rupiahToSen(value: string): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.slice(0, 2).padEnd(2, '0'));
}

/** Sen as a decimal literal of rupiah: `1800000`, `0.50`. */
export function senToRupiah(sen: bigint): string {
  const fraction = sen % 100n;
  return fraction === 0n ? String(sen / 100n) : `${sen / 100n}.${fraction.toString().padStart(2, '0')}`;
}

/** A whole number with dots between its thousands. */
export function ribuan(value: number | bigint): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Sen as the partner document writes money in an answer: `Rp 2.726.925`, with decimals only where there are any. */
export function rupiahText(sen: bigint): string {
  const whole = ribuan(sen / 100n);
  const fraction = sen % 100n;
  return fraction === 0n ? `Rp ${whole}` : `Rp ${whole},${fraction.toString().padStart(2, '0')}`;
}
