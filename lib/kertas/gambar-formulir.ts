import { drawEntry, entryHeight, entryWidth } from '#lib/pdf/entry.ts';
import { runningLines } from '#lib/pdf/running.ts';
import { area, ensure, faint, ink, nextSheet, openSheets, type Sheets } from '#lib/pdf/sheets.ts';
import { signOff } from '#lib/pdf/sign-off.ts';
import { heading, paragraph } from '#lib/pdf/text.ts';
import { widthOf, wrap, writable } from '#lib/pdf/typeset.ts';
import type { Formulir, KolomFormulir } from './formulir.ts';

/** Whose form it is, and what its foot says. */
export interface KopFormulir {
  readonly mitra: string;
  readonly cabang: string;
  readonly kaki: string;
  readonly dicetak: Date;
}

const [GUTTER, BELOW] = [16, 8] as const;
const RUANG_TANDA_TANGAN = 42;
const [LABEL, HINT] = [8.5, 7.2] as const;
const PETUNJUK =
  'Tulis dengan huruf cetak dan tinta; beri tanda silang pada kotak pilihan. Satu formulir untuk satu isian: nomornya hanya berlaku sekali, jadi jangan difotokopi. Begitu portal dapat dipakai lagi, salin isian ini ke portal, pilih “Isian ini disalin dari formulir kertas”, dan tulis nomor formulir ini.';

/** Blank copies of one form on A4, a copy a number, each with its own "Halaman x dari y". */
export async function gambarFormulir(formulir: Formulir, nomor: readonly string[], kop: KopFormulir): Promise<Uint8Array> {
  const sheets = await openSheets({ title: formulir.judul, author: kop.mitra, date: kop.dicetak });
  for (const [at, satu] of nomor.entries()) {
    const first = at === 0 ? 0 : sheets.document.getPageCount();
    if (at > 0) nextSheet(sheets);
    salinan(sheets, formulir, satu);
    runningLines(
      sheets,
      {
        left: `${kop.mitra} · ${kop.cabang}`,
        right: `${formulir.judul} · ${satu}`,
        foot: nomor.length > 1 ? `${kop.kaki} Formulir ${at + 1} dari ${nomor.length}.` : kop.kaki,
      },
      sheets.document.getPages().slice(first),
    );
  }
  return sheets.document.save();
}

function salinan(sheets: Sheets, { judul, kelompok }: Formulir, nomor: string): void {
  const { font } = sheets;
  const width = widthOf(nomor, font.bold, 14);
  const x = area.left + area.width - width;
  sheets.page.drawText('Nomor formulir', { x, y: sheets.y - 10, font: font.plain, size: 8, color: faint });
  sheets.page.drawText(nomor, { x, y: sheets.y - 26, font: font.bold, size: 14, color: ink });
  for (const line of wrap(judul, font.bold, 17, area.width - width - 24)) {
    sheets.y -= 22;
    sheets.page.drawText(line, { x: area.left, y: sheets.y, font: font.bold, size: 17, color: ink });
  }
  sheets.y -= 14;
  paragraph(sheets, PETUNJUK, { size: 8, soft: true, after: 2 });
  for (const { label, hint, kolom } of kelompok) {
    heading(sheets, label, 76);
    if (hint) paragraph(sheets, hint, { size: 8, soft: true, after: 5 });
    for (const row of barisan(sheets, kolom)) gambarBaris(sheets, row);
  }
  sheets.y -= 8;
  signOff(sheets, ['Diisi oleh', 'Dimasukkan ke portal oleh'], ['Nama', 'Tanggal'], RUANG_TANDA_TANGAN);
}

interface Letak {
  readonly kolom: KolomFormulir;
  readonly x: number;
  readonly width: number;
}

/** Fields side by side where they fit, in their order; a line to write on takes what is left. */
function barisan(sheets: Sheets, kolom: readonly KolomFormulir[]): Letak[][] {
  const rows: Letak[][] = [];
  let used = 0;
  for (const satu of kolom) {
    const width = lebar(sheets, satu);
    const row = rows.at(-1);
    if (row && used + GUTTER + width <= area.width) {
      row.push({ kolom: satu, x: used + GUTTER, width });
      used += GUTTER + width;
    } else {
      rows.push([{ kolom: satu, x: 0, width }]);
      used = width;
    }
  }
  return rows.map((row) =>
    row.map((letak, at) => {
      const last = at === row.length - 1 && letak.kolom.tempat.kind === 'lines' && !letak.kolom.tempat.after;
      return last ? { ...letak, width: area.width - letak.x } : letak;
    }),
  );
}

/** At least so wide that its words need no more than two lines. */
function lebar(sheets: Sheets, { label, syarat, hint, tempat }: KolomFormulir): number {
  const words = widthOf(label, sheets.font.bold, LABEL) + (syarat ? widthOf(` · ${syarat}`, sheets.font.plain, HINT) : 0);
  const note = hint ? widthOf(writable(hint, sheets.font.plain), sheets.font.plain, HINT) / 2 + 24 : 0;
  return Math.min(area.width, Math.max(entryWidth(sheets, tempat, area.width), Math.min(words + 1, 230), Math.min(note, 230)));
}

function gambarBaris(sheets: Sheets, row: readonly Letak[]): void {
  const kepala = row.map(({ kolom, width }) => ({
    label: wrap(kolom.label, sheets.font.bold, LABEL, width),
    hint: [kolom.hint].flatMap((text) => (text ? wrap(text, sheets.font.plain, HINT, width) : [])),
  }));
  const tinggi = Math.max(...kepala.map(({ label, hint }) => label.length * 11 + hint.length * 9)) + 3;
  const isi = Math.max(...row.map(({ kolom, width }) => entryHeight(sheets, kolom.tempat, width)));
  ensure(sheets, tinggi + isi + BELOW);
  for (const [at, { kolom, x, width }] of row.entries()) {
    gambarKepala(sheets, kepala[at] ?? { label: [], hint: [] }, kolom.syarat, area.left + x, width);
    drawEntry(sheets, kolom.tempat, area.left + x, sheets.y - tinggi, width);
  }
  sheets.y -= tinggi + isi + BELOW;
}

function gambarKepala(
  { page, font, y: top }: Sheets,
  { label, hint }: { readonly label: readonly string[]; readonly hint: readonly string[] },
  syarat: string | null,
  x: number,
  width: number,
): void {
  for (const [at, line] of label.entries()) page.drawText(line, { x, y: top - 9 - at * 11, font: font.bold, size: LABEL, color: ink });
  const last = widthOf(label.at(-1) ?? '', font.bold, LABEL);
  const y = top - 9 - (label.length - 1) * 11;
  if (syarat) page.drawText(`· ${syarat}`, { x: x + Math.min(last + 4, width), y, font: font.plain, size: HINT, color: ink });
  for (const [at, line] of hint.entries())
    page.drawText(line, { x, y: top - 9 - label.length * 11 - at * 9 + 1, font: font.plain, size: HINT, color: faint });
}
