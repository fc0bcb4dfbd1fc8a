import type { PDFFont } from 'pdf-lib';

/** Letters of Latin script that have no accent to drop, and marks the standard fonts write otherwise. */
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
  '\u00ad': '',
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '→': '->',
  '≤': '<=',
  '≥': '>=',
  '✓': 'v',
};

const alphabets = new WeakMap<PDFFont, ReadonlySet<number>>();

function alphabetOf(font: PDFFont): ReadonlySet<number> {
  const known = alphabets.get(font) ?? new Set(font.getCharacterSet());
  alphabets.set(font, known);
  return known;
}

/** The text as a standard font can write it: an accent it lacks is dropped, any other stranger becomes a visible `?`. Never throws. */
export function writable(text: string, font: PDFFont): string {
  const alphabet = alphabetOf(font);
  const has = (character: string): boolean => alphabet.has(character.codePointAt(0) ?? 0);
  return Array.from(text.replace(/[\t\r\n]+/g, ' '), (character) => {
    if (has(character)) return character;
    const plain = [...(NEAREST[character] ?? character.normalize('NFKD'))].filter((part) => !/\p{M}/u.test(part));
    if (character in NEAREST) return plain.join('');
    return plain.length > 0 && plain.every(has) ? plain.join('') : '?';
  }).join('');
}

/** Width in points as it is drawn, which is without the kerning that pdf-lib measures. */
export function widthOf(text: string, font: PDFFont, size: number): number {
  return [...text].reduce((sum, character) => sum + font.widthOfTextAtSize(character, size), 0);
}

/** Width in points of the longest word, which a narrower line would have to cut. */
export function longestWord(text: string, font: PDFFont, size: number): number {
  return text.split(/\s+/).reduce((most, word) => Math.max(most, widthOf(writable(word, font), font, size)), 0);
}

/** Breaks a text into lines of at most `width` points; its own line breaks stay, a word longer than a line is cut. At least one line. */
export function wrap(text: string, font: PDFFont, size: number, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(writable(paragraph, font), font, size, width));
}

function wrapParagraph(text: string, font: PDFFont, size: number, width: number): string[] {
  const fits = (line: string): boolean => widthOf(line, font, size) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      let at = line.length - 1;
      while (at > 1 && !fits(line.slice(0, at))) at -= 1;
      lines.push(line.slice(0, at));
      line = line.slice(at);
    }
  }
  return [...lines, line];
}
