import { describe, expect, it } from 'vitest';
import { bandingkanIjp } from './bandingkan-ijp.ts';
import { bandingkanKlaim } from './bandingkan-klaim.ts';

const tahun = (...angsuran: (string | null)[]) => angsuran.map((nilai, at) => ({ tahunKe: String(at + 1), angsuran: nilai }));

describe('IJP of a certificate in two books', () => {
  it('agrees where every year is the same', () => {
    expect(bandingkanIjp(tahun('100.00', '50.00'), tahun('100.00', '50.00'))).toEqual({
      kelas: 'cocok',
      nilaiKami: '150.00',
      nilaiPenjamin: '150.00',
      keterangan: null,
    });
  });

  it.each([
    ['101.00', 'cocok', 'Beda Rp 1.'],
    ['99.00', 'cocok', 'Beda Rp 1.'],
    ['100.40', 'cocok', 'Beda kurang dari Rp 1.'],
    ['101.01', 'selisih', 'Tahun ke-1: kami Rp 100,00, Jamkrindo Rp 101,01.'],
    ['98.99', 'selisih', 'Tahun ke-1: kami Rp 100,00, Jamkrindo Rp 98,99.'],
  ])('takes 100 against %s for %s', (penjamin, kelas, keterangan) => {
    expect(bandingkanIjp(tahun('100.00'), tahun(penjamin))).toMatchObject({ kelas, keterangan });
  });

  it('does not agree where years make up for each other, or where roundings add up', () => {
    expect(bandingkanIjp(tahun('100.00', '50.00'), tahun('90.00', '60.00'))).toMatchObject({ kelas: 'selisih' });
    expect(bandingkanIjp(tahun('100.00', '50.00'), tahun('101.00', '51.00'))).toMatchObject({
      kelas: 'selisih',
      keterangan: 'Tiap tahun beda paling banyak Rp 1, jumlahnya beda Rp 2,00.',
    });
  });

  it('names years that stand in one book alone, or twice', () => {
    expect(bandingkanIjp(tahun('100.00'), tahun('100.00', '50.00')).keterangan).toBe('Tahun ke-2 hanya ada di Jamkrindo.');
    expect(bandingkanIjp(tahun('100.00', '0.00'), tahun('100.00')).keterangan).toBe('Tahun ke-2 hanya ada di buku kami.');
    expect(bandingkanIjp(tahun('100.00'), [...tahun('100.00'), ...tahun('100.00')]).kelas).toBe('selisih');
  });

  it('stands with us alone where the answer is empty, and with the guarantor alone where our book is', () => {
    expect(bandingkanIjp(tahun('100.00'), [])).toMatchObject({ kelas: 'hanya_di_kami', nilaiKami: '100.00', nilaiPenjamin: null });
    expect(bandingkanIjp([], tahun('100.00'))).toMatchObject({ kelas: 'selisih', nilaiKami: null, nilaiPenjamin: '100.00' });
  });
});

describe('a claim in two books', () => {
  const putusan = (kata: 'disetujui' | 'ditolak' | 'diproses' | 'tidak_dikenal', nilai: string | null = null) => ({
    putusan: kata,
    nilai,
    kode: '7',
  });

  it.each([
    ['both still in process', null, putusan('diproses', '0.00'), 'cocok', 'Sama-sama diproses.'],
    ['both approved the same', putusan('disetujui', '10.00'), putusan('disetujui', '10.00'), 'cocok', 'Sama-sama disetujui.'],
    ['a rupiah apart', putusan('disetujui', '10.00'), putusan('disetujui', '11.00'), 'cocok', 'Beda Rp 1.'],
    ['another amount', putusan('disetujui', '10.00'), putusan('disetujui', '12.00'), 'selisih', 'Nilai yang disetujui berbeda.'],
    ['a decision we do not know', null, putusan('ditolak'), 'selisih', 'Buku kami: belum ada keputusan. Jamkrindo: ditolak.'],
    ['another decision', putusan('disetujui', '10.00'), putusan('diproses'), 'selisih', 'Buku kami: disetujui. Jamkrindo: diproses.'],
    ['no such claim there', putusan('diproses'), null, 'hanya_di_kami', 'Jamkrindo menjawab tanpa data klaim ini.'],
  ] as const)('is told: %s', (_what, kami, penjamin, kelas, keterangan) => {
    expect(bandingkanKlaim(kami, penjamin)).toMatchObject({ kelas, keterangan });
  });

  it('is unsure where the guarantor’s code is not known', () => {
    expect(bandingkanKlaim(null, putusan('tidak_dikenal')).keterangan).toContain('Kode jawaban 7 belum dikenal');
  });
});
