import type { PDFFont } from 'pdf-lib';

/** Letters of Latin script that have no accent to drop. */
const NEAREST: Readonly<Record<string, string>> = {
  Ł: 'L',
  ł: 'l',
  Đ: 'D',
  đ: 'd',
  Ħ: 'H',
  ħ: 'h',
  ı: 'i',
  ʻ: "'",
  ʼ: "'",
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
};

/** The text as the standard fonts can write it: an accent they lack is dropped, any other stranger becomes `?`. */
export function writable(text: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  const has = (character: string): boolean => known.has(character.codePointAt(0) ?? 0);
  return [...text]
    .map((character) => {
      if (has(character)) return character;
      const plain = [...(NEAREST[character] ?? character.normalize('NFKD'))].filter((part) => !/\p{M}/u.test(part));
      return plain.length > 0 && plain.every(has) ? plain.join('') : '?';
    })
    .join('');
}

/** Width in points as it is drawn, which is without the kerning that pdf-lib measures. */
function widthOf(text: string, font: PDFFont, size: number): number {
  return [...text].reduce((sum, character) => sum + font.widthOfTextAtSize(character, size), 0);
}

/** Breaks a text into lines of at most `width` points; a word that is longer than a line is cut. */
export function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string): boolean => widthOf(line, font, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of writable(text, font).split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (!fits(line)) {
      let at = line.length - 1;
      while (at > 1 && !fits(line.slice(0, at))) at -= 1;
      lines.push(line.slice(0, at));
      line = line.slice(at);
    }
  }
  return line ? [...lines, line] : lines;
}
