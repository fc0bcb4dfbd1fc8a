import { describe, expect, it } from 'vitest';
import { kalimatKemajuan } from './kemajuan.ts';
import { formatUkuran } from './ukuran.ts';

const dasar = { id: '1', status: 'dikirim', ukuran: 10_485_760, terkirim: 0, diDepan: 0, sisaDetik: null } as const;

describe('a document on its way', () => {
  it.each([
    [{ ...dasar, terkirim: 3_250_600, sisaDetik: 226 }, '3,1 MB dari 10,0 MB (31%), sekitar 3 menit 46 detik lagi'],
    [{ ...dasar, terkirim: 0 }, '0 KB dari 10,0 MB (0%)'],
    [{ ...dasar, terkirim: 10_485_760, sisaDetik: 0 }, 'Sudah terkirim seluruhnya, menunggu jawaban Jamkrindo'],
    [{ ...dasar, status: 'siap', diDepan: 2, sisaDetik: 720 }, 'Menunggu 2 dokumen di depannya, selesai sekitar 12 menit lagi'],
    [{ ...dasar, status: 'siap' }, 'Giliran berikutnya'],
  ] as const)('tells how far it is: %#', (kemajuan, kalimat) => {
    expect(kalimatKemajuan(kemajuan)).toBe(kalimat);
  });

  it('has a size that people read', () => {
    expect([2_097_152, 345_000, 10, 0].map(formatUkuran)).toEqual(['2,0 MB', '337 KB', '1 KB', '0 KB']);
  });
});
