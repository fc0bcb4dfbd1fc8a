/** Rupiah as a decimal literal (`1800000.5`) in sen, exactly. */
export function rupiahToSen(value: string): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  return BigInt(whole + fraction.slice(0, 2).padEnd(2, '0'));
}

/** Sen as the partner document writes money in an answer: `Rp 2.726.925`, with decimals only where there are any. */
export function rupiahText(sen: bigint): string {
  const whole = (sen / 100n).toString().replace(/\B(?=(\d{3})+$)/g, '.');
  const fraction = sen % 100n;
  return fraction === 0n ? `Rp ${whole}` : `Rp ${whole},${fraction.toString().padStart(2, '0')}`;
}
