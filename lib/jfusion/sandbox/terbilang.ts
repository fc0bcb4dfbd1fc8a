const SATUAN = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ');
const BESAR: readonly (readonly [bigint, string])[] = [
  [1_000_000_000_000_000n, 'kuadriliun'],
  [1_000_000_000_000n, 'triliun'],
  [1_000_000_000n, 'miliar'],
  [1_000_000n, 'juta'],
  [1000n, 'ribu'],
];

/** A whole number, not negative, in Indonesian words: 35000000n is `tiga puluh lima juta`. */
export function terbilang(value: bigint): string {
  if (value < 12n) return SATUAN[Number(value)] ?? '';
  if (value < 20n) return `${terbilang(value - 10n)} belas`;
  if (value < 100n) return `${terbilang(value / 10n)} puluh${rest(value % 10n)}`;
  if (value < 200n) return `seratus${rest(value - 100n)}`;
  if (value < 1000n) return `${terbilang(value / 100n)} ratus${rest(value % 100n)}`;
  if (value < 2000n) return `seribu${rest(value - 1000n)}`;
  const [unit, word] = BESAR.find(([size]) => value >= size) ?? [1n, ''];
  return `${terbilang(value / unit)} ${word}${rest(value % unit)}`;
}

function rest(value: bigint): string {
  return value === 0n ? '' : ` ${terbilang(value)}`;
}
