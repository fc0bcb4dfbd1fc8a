import type { CodeOption } from './field-props.ts';

/** How a code reads in a box at rest: "4 · TKI". */
export function showCode(options: readonly CodeOption[], kode: string): string {
  const found = options.find((option) => option.kode === kode);
  return found ? `${found.kode} · ${found.label}` : kode;
}

/** The options a person may mean: exact code, then codes and labels that begin so, then labels that hold every word. */
export function matchCodes(options: readonly CodeOption[], query: string): readonly CodeOption[] {
  const asked = fold(query);
  if (asked === '') return options;
  const words = asked.split(/\s+/);
  const scored = options.flatMap((option) => {
    const kode = fold(option.kode);
    const label = fold(option.label);
    if (kode === asked || `${kode} · ${label}` === asked) return [{ option, score: 0 }];
    if (kode.startsWith(asked)) return [{ option, score: 1 }];
    if (label.startsWith(asked)) return [{ option, score: 2 }];
    return words.every((word) => label.includes(word) || kode.includes(word)) ? [{ option, score: 3 }] : [];
  });
  return scored.sort((a, b) => a.score - b.score).map((row) => row.option);
}

/** The one code that typed text stands for: its code, its whole label, or the only option that fits three letters or more. Else null. */
export function codeOf(options: readonly CodeOption[], text: string): string | null {
  const asked = fold(text);
  const exact = options.find((option) => fold(option.kode) === asked || fold(showCode([option], option.kode)) === asked);
  const label = options.filter((option) => fold(option.label) === asked);
  const fits = asked.length >= 3 ? matchCodes(options, text) : [];
  return exact?.kode ?? (label.length === 1 ? label[0]?.kode : fits.length === 1 ? fits[0]?.kode : null) ?? null;
}

function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}
