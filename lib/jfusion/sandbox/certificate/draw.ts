import type { PDFFont } from 'pdf-lib';
import type { Penjaminan } from '../book.ts';
import { tanggalPanjang } from '../tanggal.ts';
import { type Fact, factsOf } from './facts.ts';
import { drawFrame, drawSandboxMarks } from './ornament.ts';
import { A4, blankPaper, centred, gold, INNER, ink, line, MARGIN, muted, navy, type Paper } from './paper.ts';
import { drawQr } from './qr.ts';
import { wrap } from './typeset.ts';

const GUTTER = 24;
const COLUMN = (INNER - GUTTER) / 2;
const FACTS_TOP = 622;
const FACTS_BOTTOM = 198;
const SIZES = [11.5, 11, 10.5, 9.5, 8.5, 7.5, 6.5, 5.5, 4.5];

/** The certificate as one A4 page; the same guarantee gives the same bytes. */
export async function drawCertificate(
  isi: Penjaminan['isi'],
  sertifikat: { readonly nomor: string; readonly tanggal: string },
  penerimaJaminan: string,
): Promise<Uint8Array> {
  const paper = await blankPaper(`Sertifikat Penjaminan ${sertifikat.nomor}`, new Date(`${sertifikat.tanggal}T00:00:00Z`));
  drawFrame(paper);
  drawTitle(paper, sertifikat.nomor);
  drawFacts(paper, isi, penerimaJaminan);
  drawSigning(paper, sertifikat);
  drawSandboxMarks(paper);
  return paper.document.save();
}

function drawTitle({ page, serifBold, serifItalic, sansBold }: Paper, nomor: string): void {
  const middle = A4.width / 2;
  centred(page, 'SERTIFIKAT PENJAMINAN', middle, 682, serifBold, 25, navy);
  centred(page, `Nomor ${nomor}`, middle, 661, sansBold, 11.5);
  const words = 'Penjamin menjamin kredit Penerima Jaminan kepada Terjamin menurut hal-hal di bawah ini.';
  centred(page, words, middle, 640, serifItalic, 10.5, muted);
}

function drawFacts(paper: Paper, isi: Penjaminan['isi'], penerimaJaminan: string): void {
  const { pihak, rincian, plafon } = factsOf(isi, penerimaJaminan);
  for (const size of SIZES) {
    const draw = [rowsOf(paper, pihak, size), plafonOf(paper, plafon, size), rowsOf(paper, rincian, size), clauseOf(paper, size)];
    const height = draw.reduce((sum, block) => sum + block.height, 0);
    if (height > FACTS_TOP - FACTS_BOTTOM && size !== SIZES.at(-1)) continue;
    let y = FACTS_TOP;
    for (const block of draw) {
      block.draw(y);
      y -= block.height;
    }
    return;
  }
}

interface Block {
  readonly height: number;
  readonly draw: (top: number) => void;
}

function rowsOf(paper: Paper, rows: readonly (readonly [Fact, Fact])[], size: number): Block {
  const blocks = rows.map((row) => rowOf(paper, row, size));
  return {
    height: blocks.reduce((sum, { height }) => sum + height, 0),
    draw: (top) => {
      let y = top;
      for (const block of blocks) {
        block.draw(y);
        y -= block.height;
      }
    },
  };
}

/** Two facts side by side over a hairline. */
function rowOf({ page, sans, sansBold }: Paper, row: readonly [Fact, Fact], size: number): Block {
  const leading = size * 1.35;
  const cells = row.map(({ label, lines }) => {
    const set = (text: string, font: PDFFont, at: number) => wrap(text, font, at, COLUMN).map((words) => ({ words, font, at }));
    const [first = '', ...others] = lines;
    return { label, lines: [...set(first, sansBold, size), ...others.flatMap((text) => set(text, sans, size * 0.9))] };
  });
  const depth = Math.max(...cells.map(({ lines }) => lines.length));
  const height = size * 1.9 + depth * leading + size;
  const draw = (top: number): void => {
    for (const [index, { label, lines }] of cells.entries()) {
      const x = MARGIN + index * (COLUMN + GUTTER);
      page.drawText(label, { x, y: top - size * 1.3, font: sans, size: size * 0.76, color: muted });
      for (const [number, { words, font, at }] of lines.entries()) {
        page.drawText(words, { x, y: top - size * 1.55 - (number + 1) * leading + size * 0.2, font, size: at, color: ink });
      }
    }
    line(page, MARGIN, top - height, INNER);
  };
  return { height, draw };
}

/** The plafond across the page, between two golden rules, with its words. */
function plafonOf({ page, sans, serifBold, serifItalic }: Paper, plafon: { angka: string; kata: string }, size: number): Block {
  const words = wrap(`Terbilang: ${plafon.kata}`, serifItalic, size * 1.05, INNER - 20);
  const height = size * 5.5 + words.length * size * 1.4;
  const draw = (top: number): void => {
    const middle = A4.width / 2;
    centred(page, 'Plafon kredit', middle, top - size * 1.6, sans, size * 0.76, muted);
    centred(page, plafon.angka, middle, top - size * 3.8, serifBold, size * 2, navy);
    for (const [number, text] of words.entries()) {
      centred(page, text, middle, top - size * 4 - (number + 1) * size * 1.4, serifItalic, size * 1.05);
    }
    line(page, MARGIN, top - height, INNER, gold, 0.8);
  };
  return { height, draw };
}

const CLAUSE =
  'Sertifikat ini terbit menurut data yang disampaikan Penerima Jaminan dan tunduk pada perjanjian kerja sama penjaminan ' +
  'antara Penjamin dan Penerima Jaminan.';

function clauseOf({ page, serifItalic }: Paper, size: number): Block {
  const lines = wrap(CLAUSE, serifItalic, size * 0.9, INNER);
  const draw = (top: number): void => {
    for (const [number, text] of lines.entries()) {
      page.drawText(text, {
        x: MARGIN,
        y: top - size * 0.7 - (number + 1) * size * 1.2,
        font: serifItalic,
        size: size * 0.9,
        color: muted,
      });
    }
  };
  return { height: size * 0.7 + (lines.length + 0.5) * size * 1.2, draw };
}

function drawSigning({ page, sans, sansBold, serifItalic }: Paper, sertifikat: { nomor: string; tanggal: string }): void {
  const qr = 84;
  drawQr(page, sertifikat.nomor, MARGIN, 90, qr);
  for (const [index, text] of ['Pindai untuk membaca', 'nomor sertifikat ini.'].entries()) {
    page.drawText(text, { x: MARGIN + qr + 12, y: 158 - index * 10, font: sans, size: 7.5, color: muted });
  }
  const middle = A4.width - MARGIN - 90;
  centred(page, `Jakarta, ${tanggalPanjang(sertifikat.tanggal)}`, middle, 168, sans, 9.5);
  centred(page, 'Penjamin Sandbox', middle, 155, sansBold, 9.5);
  centred(page, 'ditandatangani oleh mesin', middle, 128, serifItalic, 11, navy);
  line(page, middle - 80, 113, 160, ink, 0.6);
  centred(page, 'Pejabat Latihan', middle, 101, sansBold, 9.5);
  centred(page, 'Sistem pemeran J-FUSION', middle, 90, sans, 8, muted);
}
