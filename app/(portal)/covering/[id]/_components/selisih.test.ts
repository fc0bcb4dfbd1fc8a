import { describe, expect, it } from 'vitest';
import { angkaPembayaran, bandingkan, terburuk } from './selisih.ts';

describe('a difference', () => {
  it.each([
    ['926925.00', '926925.00', 'sama'],
    ['926925.00', '926924.00', 'pembulatan'],
    ['926925.00', '926923.99', 'beda'],
    ['926925.00', '926926.00', 'pembulatan'],
    [null, '1.00', 'sama'],
  ] as const)('of %s and %s is %s', (kita, jamkrindo, cocok) => expect(bandingkan(kita, jamkrindo)).toBe(cocok));
});

describe('a payment', () => {
  const jawaban = { tagihan: '2726925.00', dibayar: '926925.00', totalDibayar: '2726925.00', sisa: '1.00' };
  const urut = [
    { id: 'a', tahunKe: 1, nilai: '1800000.00', status: 'berhasil', jawaban: null },
    { id: 'b', tahunKe: 1, nilai: '500.00', status: 'ditolak', jawaban: null },
    { id: 'c', tahunKe: 2, nilai: '900.00', status: 'berhasil', jawaban: null },
    { id: 'd', tahunKe: 1, nilai: '926925.00', status: 'berhasil', jawaban },
    { id: 'e', tahunKe: 1, nilai: '7.00', status: 'berhasil', jawaban: null },
  ];
  const [, , , d] = urut;

  it('stands beside the sums of its own year at its moment, refused ones not counted', () => {
    const angka = d ? angkaPembayaran(d, urut, '2726925.00') : [];
    expect(angka.map((row) => [row.label, row.kita, row.cocok])).toEqual([
      ['Tagihan', '2726925.00', 'sama'],
      ['Dibayar sekarang', '926925.00', 'sama'],
      ['Total dibayar', '2726925.00', 'sama'],
      ['Sisa', '0.00', 'pembulatan'],
    ]);
    expect(terburuk(angka)).toBe('pembulatan');
  });

  it('without an answer has nothing beside it', () => {
    expect(urut[0] && angkaPembayaran(urut[0], urut, null)).toEqual([]);
    expect(terburuk([])).toBe('sama');
  });
});
