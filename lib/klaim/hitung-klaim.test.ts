import { describe, expect, it } from 'vitest';
import { hitungKlaim } from './hitung-klaim.ts';

const perjanjian = { coveragePersen: '70.00', klaimDenganBunga: true };

describe('the amount of a claim', () => {
  it('is the coverage of principal and interest', () => {
    const hasil = hitungKlaim({ pokok: '18000000', bunga: '2000000.50', plafon: '35000000' }, perjanjian);
    expect(hasil).toEqual({ hitungan: '14000000.35', batas: '24500000.00', nilai: '14000000.35', dibatasi: false });
  });

  it('leaves interest out where the agreement does', () => {
    expect(hitungKlaim({ pokok: '10000000', bunga: '999', plafon: '35000000' }, { ...perjanjian, klaimDenganBunga: false })?.nilai).toBe(
      '7000000.00',
    );
  });

  it('never passes the coverage of the plafond', () => {
    expect(hitungKlaim({ pokok: '34000000', bunga: '3000000', plafon: '35000000' }, perjanjian)).toMatchObject({
      hitungan: '25900000.00',
      nilai: '24500000.00',
      dibatasi: true,
    });
  });

  it('drops what is less than a sen, and waits for amounts it can read', () => {
    expect(hitungKlaim({ pokok: '0.01', bunga: '0', plafon: '35000000' }, perjanjian)?.nilai).toBe('0.00');
    expect(hitungKlaim({ pokok: '', bunga: '0', plafon: '35000000' }, perjanjian)).toBeNull();
    expect(hitungKlaim({ pokok: '12a', bunga: '0', plafon: '35000000' }, perjanjian)).toBeNull();
  });
});
