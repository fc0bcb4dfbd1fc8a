import { describe, expect, it } from 'vitest';
import { adalahNilai, bagianPenjamin, hitungBagian } from './hitung-bagian.ts';

const dasar = { tertagih: '5000000', persen: '70.00', terbawa: '0.00', sisa: '15000000.00' };

describe('the shares of a collection', () => {
  it('follow the percentage of the agreement, the rest stays with the bank', () => {
    expect(hitungBagian(dasar)).toEqual({
      penjamin: '3500000.00',
      bank: '1500000.00',
      usul: '3500000.00',
      paling_sedikit: '3499999.00',
      paling_banyak: '3500001.00',
    });
  });

  it('take up what an instalment paid in part left owing', () => {
    expect(hitungBagian({ ...dasar, terbawa: '1500000' })).toMatchObject({
      penjamin: '3500000.00',
      usul: '5000000.00',
      paling_sedikit: '3499999.00',
      paling_banyak: '5000001.00',
    });
  });

  it('never pass what is still to be recovered', () => {
    expect(hitungBagian({ ...dasar, tertagih: '40000000', terbawa: '1000000' })).toMatchObject({
      penjamin: '15000000.00',
      bank: '25000000.00',
      usul: '15000000.00',
      paling_banyak: '15000000.00',
    });
  });

  it('are bounded by the collection alone where there is no agreement', () => {
    expect(hitungBagian({ ...dasar, persen: null })).toMatchObject({
      usul: '5000000.00',
      paling_sedikit: '0.01',
      paling_banyak: '5000000.00',
    });
  });

  it('drop a fraction of a sen', () => {
    expect(bagianPenjamin('0.01', '70')).toBe('0.00');
    expect(bagianPenjamin('1234567.89', '33.33')).toBe('411481.47');
  });

  it.each(['', '0', '-5', 'lima', '1.234', '12345678901234567'])('wait for an amount that can be read, which %j is not', (tertagih) => {
    expect(adalahNilai(tertagih)).toBe(false);
    expect(hitungBagian({ ...dasar, tertagih })).toBeNull();
  });
});
