import { PDFDocument } from 'pdf-lib';
import { expect, it } from 'vitest';
import { runningLines } from './running.ts';
import { area, openSheets, type Sheets } from './sheets.ts';
import { signOff } from './sign-off.ts';
import { table } from './table.ts';
import { documentTitle, facts, heading, paragraph } from './text.ts';

const columns = [
  { title: 'Operasi', share: 1 },
  { title: 'Sidik', share: 2, mono: true },
  { title: 'Nilai', share: 1, align: 'right' },
] as const;

const open = () => openSheets({ title: 'Uji', author: 'Portal', date: new Date('2026-01-05T00:00:00Z') });

async function pagesOf(sheets: Sheets): Promise<number> {
  runningLines(sheets, { left: 'Uji', right: 'Sandbox', foot: 'Dicetak' });
  return (await PDFDocument.load(await sheets.document.save())).getPageCount();
}

it('goes on over as many sheets as a table needs, and never below the foot of one', async () => {
  const sheets = await open();
  documentTitle(sheets, 'Daftar', 'panjang');
  heading(sheets, 'Tabel');
  for (let part = 0; part < 40; part += 1) {
    table(sheets, columns, [
      ['Penjaminan baru', 'a'.repeat(64), '1.000'],
      ['Inquiry', 'b'.repeat(64), '2'],
    ]);
    expect(sheets.y).toBeGreaterThanOrEqual(area.bottom - 10);
  }
  expect(await pagesOf(sheets)).toBeGreaterThan(2);
});

it('continues a row that is taller than a sheet', async () => {
  const sheets = await open();
  table(sheets, columns, [['x', Array.from({ length: 150 }, (_, line) => `baris ${line}`).join('\n'), '']]);
  expect(await pagesOf(sheets)).toBe(3);
});

it('writes names in any script, empty cells and empty tables without falling over', async () => {
  const sheets = await open();
  facts(sheets, [
    { label: 'Mitra', value: '中文 👍 Nguyễn \u0007' },
    { label: 'Kosong', value: '' },
  ]);
  paragraph(sheets, 'x'.repeat(400));
  table(sheets, columns, []);
  table(sheets, columns, [[]]);
  expect(await pagesOf(sheets)).toBe(1);
});

it('never tears the places to sign over two sheets', async () => {
  for (const used of [0, 600, 660]) {
    const sheets = await open();
    sheets.y -= used;
    signOff(sheets, ['Untuk mitra, PT Bank Latihan Nusantara yang bernama sangat panjang', 'Untuk Jamkrindo']);
    expect(sheets.y).toBeGreaterThanOrEqual(area.bottom);
    expect(await pagesOf(sheets)).toBe(used > 500 ? 2 : 1);
  }
});
