import { expect, it } from 'vitest';
import { drawEntry, type Entry, entryHeight, entryWidth } from './entry.ts';
import { area, openSheets } from './sheets.ts';
import { wordsOf } from './test-words.ts';

const open = () => openSheets({ title: 'Uji', author: 'Portal', date: new Date('2026-01-05T00:00:00Z') });

it('is as wide as its cells with what stands between them, and never wider than the whole', async () => {
  const sheets = await open();
  const width = (entry: Entry, whole = area.width): number => entryWidth(sheets, entry, whole);
  expect(width({ kind: 'cells', parts: [16] })).toBeCloseTo(16 * 14.2);
  expect(width({ kind: 'cells', parts: [2, '-', 2] })).toBeGreaterThan(4 * 14.2);
  expect(width({ kind: 'lines', lines: 1, width: 2000 })).toBe(area.width);
  for (const entry of [
    { kind: 'cells', parts: [60] },
    { kind: 'ticks', options: ['x'.repeat(300)] },
    { kind: 'printed', text: 'x'.repeat(300) },
  ] as const)
    expect(width(entry, 100)).toBe(100);
});

it('sets boxes to tick side by side as long as they fit, and breaks words that are longer than the width', async () => {
  const sheets = await open();
  const options = ['satu', 'dua', 'tiga'];
  const height = (entry: Entry, width: number): number => entryHeight(sheets, entry, width) / entryHeight(sheets, entry, area.width);
  expect(height({ kind: 'ticks', options }, 90)).toBe(2);
  expect(entryHeight(sheets, { kind: 'ticks', options, column: true }, area.width)).toBe(
    3 * entryHeight(sheets, { kind: 'ticks', options }, area.width),
  );
  expect(entryHeight(sheets, { kind: 'ticks', options: ['satu dua tiga empat lima enam'] }, 70)).toBeGreaterThan(
    entryHeight(sheets, { kind: 'ticks', options: ['satu'] }, 70),
  );
});

it('prints what is printed: codes beside their boxes, units, what a code stands for, what is always so', async () => {
  const sheets = await open();
  const entries: Entry[] = [
    { kind: 'ticks', options: ['1 Mikro', '2 Kecil'] },
    { kind: 'cells', parts: [3, ',', 1, 'bulan'], words: 'artinya' },
    { kind: 'lines', lines: 2, width: 100, after: 'orang' },
    { kind: 'printed', text: '70 %' },
  ];
  for (const [at, entry] of entries.entries()) drawEntry(sheets, entry, area.left, area.top - at * 60, 300);
  const [page = ''] = await wordsOf(await sheets.document.save());
  expect(page.split('\n')).toEqual(['1 Mikro', '2 Kecil', ',', 'bulan', 'artinya', 'orang', '70 %']);
});
