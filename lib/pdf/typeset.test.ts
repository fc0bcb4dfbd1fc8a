import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, it } from 'vitest';
import { widthOf, wrap, writable } from './typeset.ts';

const font = await (await PDFDocument.create()).embedFont(StandardFonts.Helvetica);

it('keeps what the standard fonts know, drops accents they lack, and shows every other stranger', () => {
  expect(writable('“PT Bank é – Rp 1.000”…', font)).toBe('“PT Bank é – Rp 1.000”…');
  expect(writable('Nguyễn Łódź ≥ 5', font)).toBe('Nguyen Lódž >= 5'.replace('ž', 'z'));
  expect(writable('中文 👍 \u0000', font)).toBe('?? ? ?');
});

it('breaks at spaces, keeps line breaks of its own, and cuts a word that is longer than a line', () => {
  const lines = wrap(`satu dua tiga\nempat\n\n${'f'.repeat(64)}`, font, 8, 60);
  expect(lines.slice(0, 4)).toEqual(['satu dua tiga', 'empat', '', expect.stringMatching(/^f+$/)]);
  expect(lines.slice(3).join('')).toBe('f'.repeat(64));
  for (const line of lines) expect(widthOf(line, font, 8)).toBeLessThanOrEqual(60);
});

it('gives one empty line for an empty text, and ends where not even one letter fits', () => {
  expect(wrap('', font, 8, 60)).toEqual(['']);
  expect(wrap('abc', font, 8, 1)).toEqual(['a', 'b', 'c']);
});
