import { expect, it } from 'vitest';
import { tailOf, waitingWords } from './line-words.ts';

it('counts what waits, also when nothing does', () => {
  expect([0, 1, 12].map(waitingWords)).toEqual([
    'Belum ada surat cabang Anda yang menunggu.',
    '1 surat cabang Anda menunggu.',
    '12 surat cabang Anda menunggu.',
  ]);
});

it('says that work goes on, whatever is the matter, and what ends it', () => {
  const semua = (['pemeliharaan', 'pemutus', 'jeda', 'jalur', 'operasi', 'antrean'] as const).map(tailOf);
  expect(semua.every((kalimat) => kalimat.startsWith('Anda tetap dapat bekerja'))).toBe(true);
  expect(semua.map((kalimat) => /pulih|dibuka|membukanya/.exec(kalimat)?.[0])).toEqual([
    'dibuka',
    'pulih',
    'pulih',
    'membukanya',
    'membukanya',
    'pulih',
  ]);
});
