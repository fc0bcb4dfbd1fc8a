/** When a whole session ends by itself, ms since 1970 by the server's clock, `sekarang` among them. */
export interface SessionEnds {
  readonly sekarang: number;
  /** without another key or click */
  readonly diamSampai: number;
  readonly umurSampai: number;
}

/** What a person should know of the end of their session: nothing yet, that it comes (and why), or that it is there. */
export type Fase = 'tenang' | 'diam' | 'umur' | 'habis';

/** The phase of a session at a moment of the server's clock (ms), warned of so many ms before; and when to look again. */
export function phaseAt(
  { diamSampai, umurSampai }: Pick<SessionEnds, 'diamSampai' | 'umurSampai'>,
  now: number,
  warning: number,
): { readonly fase: Fase; readonly lihatLagi: number } {
  const end = Math.min(diamSampai, umurSampai);
  if (now > end) return { fase: 'habis', lihatLagi: Number.POSITIVE_INFINITY };
  // The end that no key can put off is told first, as soon as it is near.
  if (now >= umurSampai - warning && umurSampai <= diamSampai) return { fase: 'umur', lihatLagi: umurSampai + 1 };
  if (now >= diamSampai - warning) return { fase: 'diam', lihatLagi: end + 1 };
  return { fase: 'tenang', lihatLagi: end - warning };
}
