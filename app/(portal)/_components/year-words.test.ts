import { expect, it } from 'vitest';
import { dueSentence, largest, productionSentence } from './year-words.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const ijp = (tertagih: string, terbayar: string) => [{ bulan: '2026-11', tertagih, terbayar }];

it('tells how much of the IJP is paid, and never says all while a rupiah is missing', () => {
  expect(plain(dueSentence(ijp('1000000.00', '250000.00')))).toBe('25 persen sudah dibayar, sisa Rp 750 ribu.');
  expect(dueSentence(ijp('1000000.00', '999999.00'))).toMatch(/^99 persen/);
  expect(dueSentence(ijp('1000000.00', '1000000.00'))).toBe('Semua IJP yang tertagih sudah dibayar.');
});

it('names the month of the largest production', () => {
  const rows = [
    { bulan: '2026-10', jumlah: 3, plafon: '9000000.00' },
    { bulan: '2026-11', jumlah: 1, plafon: '35000000.00' },
  ];
  expect(plain(productionSentence(rows))).toBe('4 sertifikat, plafon Rp 44 juta; terbanyak November 2026.');
});

it('compares amounts as amounts, not as words', () => {
  expect(largest(['9.00', '10.00', '0.50'])).toBe('10.00');
  expect(largest([])).toBe('0.00');
});
