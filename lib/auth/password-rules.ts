import { InputError } from '#lib/errors.ts';
import { commonWords } from './password-words.ts';

/** What a password may not be made of: the person's own words. */
export interface TentangPemilik {
  readonly nama: string;
  readonly namaPengguna: string;
  readonly cabang: string;
}

export const LEAST = 12;
export const MOST = 128;
/** Fewer than these remain where runs count once: too little to guess. */
const LEAST_VARIED = 8;
/** Digits and signs at an end that may stand for letters. */
const CUTS = 6;
const HOUSE = ['jamkrindo', 'jfusion', 'mitra', 'sandi', 'password', 'sandbox', 'portal', 'cabang'];
/** Rows of keys, forwards; a run over three neighbours counts once, backwards too. */
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '!@#$%^&*()',
];
const LOOKALIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const BEBERAPA_KATA = 'pakai beberapa kata yang tidak berkaitan, misalnya sebuah benda, sebuah tempat, dan sebuah kegiatan';

/** What is wrong with a password, as a sentence part to stand behind its label; null where it may be chosen. */
export async function periksaSandi(sandi: string, pemilik: TentangPemilik): Promise<string | null> {
  const letters = [...sandi.normalize('NFKC')];
  if (sandi === '') return 'wajib diisi';
  if (letters.length < LEAST)
    return `terlalu pendek, paling sedikit ${LEAST} huruf atau tanda; tambahkan satu atau dua kata lagi yang tidak berkaitan`;
  if (letters.length > MOST) return `terlalu panjang, paling banyak ${MOST} huruf atau tanda`;
  const plain = letters.join('').toLowerCase();
  if (variety(plain) < LEAST_VARIED) return `berulang atau berurutan sehingga mudah ditebak; ${BEBERAPA_KATA}`;
  if (isMostlyOwn(plain, pemilik))
    return `hanya berisi nama Anda, cabang Anda, nama portal ini, atau kata seperti password; ${BEBERAPA_KATA}`;
  const known = await commonWords();
  if (cores(plain).some((core) => known.has(core) || known.has([...core].reverse().join(''))))
    return `hanya satu kata atau sandi umum dengan hiasan; ${BEBERAPA_KATA}`;
  return null;
}

/** @throws InputError at the field `sandi` where the password may not be chosen */
export async function assertSandi(sandi: string, pemilik: TentangPemilik): Promise<void> {
  const pesan = await periksaSandi(sandi, pemilik);
  if (pesan) throw new InputError([{ field: 'sandi', pesan }]);
}

/** How many characters remain where a repeated piece stands once, and a run (aaaa, abcd, 4321, qwer) counts as one. */
function variety(plain: string): number {
  const once = /^(.+?)\1+$/su.exec(plain)?.[1] ?? plain;
  const letters = [...once];
  let count = 0;
  for (let at = 0; at < letters.length; count += 1) {
    let end = at + 1;
    while (end < letters.length && isRun(letters.slice(at, end + 1).join(''))) end += 1;
    at = end - at >= 3 ? end : at + 1;
  }
  return Math.min(count, new Set(letters).size * 2);
}

function isRun(piece: string): boolean {
  const backwards = [...piece].reverse().join('');
  return /^(.)\1*$/su.test(piece) || ROWS.some((row) => row.includes(piece) || row.includes(backwards));
}

/** Whether little remains without the person's own words. */
function isMostlyOwn(plain: string, { nama, namaPengguna, cabang }: TentangPemilik): boolean {
  const own = [
    ...HOUSE,
    ...`${nama} ${namaPengguna} ${cabang}`
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  ]
    .filter((word) => word.length >= 3)
    .sort((a, b) => b.length - a.length);
  const rest = own.reduce((left, word) => left.replaceAll(word, ' '), lookalike(plain, own));
  return rest !== plain && variety(rest.replace(/[^\p{L}]/gu, '')) < LEAST_VARIED;
}

/** The password as letters, where that shows one of these words. */
function lookalike(plain: string, words: readonly string[]): string {
  const read = asLetters(plain);
  return words.some((word) => read.includes(word) && !plain.includes(word)) ? read : plain;
}

function asLetters(text: string): string {
  return [...text].map((letter) => LOOKALIKE[letter] ?? letter).join('');
}

/** What remains without digits and signs at both ends, in every cut, also with digits read as the letters they look like. */
function cores(plain: string): string[] {
  const letters = [...plain];
  const head = letters.findIndex((letter) => /\p{L}/u.test(letter));
  if (head < 0) return [plain];
  const tail = letters.findLastIndex((letter) => /\p{L}/u.test(letter)) + 1;
  const found = [plain, asLetters(plain)];
  for (let from = Math.max(0, head - CUTS); from <= head; from += 1)
    for (let to = tail; to <= Math.min(letters.length, tail + CUTS); to += 1) {
      const cut = letters.slice(from, to).join('');
      found.push(cut, asLetters(cut), asLetters(cut).replace(/[^\p{L}\p{N}]/gu, ''));
    }
  return found.map((core) => /^(.+?)\1+$/su.exec(core)?.[1] ?? core);
}
