import { isCalendarDate } from '#lib/jfusion/contract/check.ts';

/** Letters of a form's number that no hand takes for another; Z looks like 2. */
export const HURUF = '0123456789ABCDEFGHJKMNPQRSTVWXY';
/** A number as a form bears it, for hints. */
export const CONTOH_NOMOR = 'F-010-261130-7K3QD6';
/** Letters a branch's code may have besides, each with the one it looks like. */
const MIRIP: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V', Z: '2' };

/**
 * The letter that closes a form's number, by sums modulo 31 with a weight a place: one letter taken for another of `HURUF`, or two
 * neighbours swapped, ask for another.
 */
export function hurufPeriksa(nomor: string): string {
  const sum = [...nomor].reduce((total, letter, at) => total + (HURUF.indexOf(MIRIP[letter] ?? letter) + 1) * (at + 1), 0);
  return HURUF[sum % HURUF.length] ?? '';
}

/**
 * The number of a paper form as a person typed it, read: `nomor` as it is printed (`F-010-261130-7K3QD6`: branch, day of
 * printing, five letters and the one that checks them), `dicetak` that day (ISO). Small letters, spaces, other dashes and the
 * letters I, L, O are read as they are meant. Null where no form bears such a number.
 */
export function bacaNomorFormulir(teks: string): { readonly nomor: string; readonly dicetak: string } | null {
  const bersih = teks
    .toUpperCase()
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-');
  const [, depan = '', ekor = ''] = /^(F-.+-\d{6}-)(\w{6})$/.exec(bersih) ?? [];
  const nomor = depan + ekor.replace(/[IL]/g, '1').replace(/O/g, '0');
  if (!depan || hurufPeriksa(nomor.slice(0, -1)) !== nomor.at(-1)) return null;
  const dicetak = `20${depan.slice(-7, -5)}-${depan.slice(-5, -3)}-${depan.slice(-3, -1)}`;
  return isCalendarDate(dicetak) ? { nomor, dicetak } : null;
}
