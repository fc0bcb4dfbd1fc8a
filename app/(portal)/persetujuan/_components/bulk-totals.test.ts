import { describe, expect, it } from 'vitest';
import { bulkable, bulkTotals } from './bulk-totals.ts';

const row = (judul: string, macam: string, cabang: string, nilai: string | null, jumlah = 1) =>
  ({ judul, macam, cabang, nilai, jumlah, jenis: 'surat', halangan: null }) as const;

describe('what is approved together', () => {
  it('is told by operation and by branch, a batch with all its letters, and the dearest row by name', () => {
    const { macam, cabang, termahal } = bulkTotals([
      row('ANITA', 'Penjaminan baru', 'Solo', '35000000.00'),
      row('BUDI', 'Klaim', 'Solo', '9000000.00'),
      row('97 penjaminan baru', 'Penjaminan baru', 'Semarang', '120000000.00', 97),
      row('CITRA', 'Upload dokumen', 'Solo', null),
    ]);
    expect(macam).toEqual([
      { nama: 'Penjaminan baru', jumlah: 98, nilai: ['35000000.00', '120000000.00'] },
      { nama: 'Klaim', jumlah: 1, nilai: ['9000000.00'] },
      { nama: 'Upload dokumen', jumlah: 1, nilai: [] },
    ]);
    expect(cabang.map(({ nama, jumlah }) => [nama, jumlah])).toEqual([
      ['Solo', 3],
      ['Semarang', 97],
    ]);
    expect(termahal?.judul).toBe('97 penjaminan baru');
  });

  it('is letters within one’s limit: neither a rule nor a move, nor what stands above it', () => {
    expect(bulkable({ jenis: 'kelompok', halangan: null })).toBe(true);
    expect(bulkable({ jenis: 'aturan', halangan: null })).toBe(false);
    expect(bulkable({ jenis: 'surat', halangan: 'Nilainya di atas batas.' })).toBe(false);
  });
});
