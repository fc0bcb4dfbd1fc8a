import { describe, expect, it } from 'vitest';
import { awalIsian, formatPersen, gantiIsian } from './isian-angsuran.ts';

const dasar = { persen: '70.00', terbawa: '0.00', sisa: '10000000.00' };
const kosong = awalIsian({ no_rekening_penerima: '8978' });

describe('the form of an instalment', () => {
  it('begins with what is known', () => {
    expect(awalIsian({ nilai_subrogasi: '3500000.00', kode_bank_penerima: '001' })).toMatchObject({
      nilai_subrogasi: '3500000',
      kode_bank_penerima: '001',
      no_surat_subrogasi: '',
    });
  });

  it('follows the collection until a person writes another amount', () => {
    const satu = gantiIsian(kosong, { ...kosong, nilai_tertagih: '5000000' }, dasar);
    expect(satu.nilai_subrogasi).toBe('3500000');
    const dua = gantiIsian(satu, { ...satu, nilai_tertagih: '6000000.5' }, dasar);
    expect(dua.nilai_subrogasi).toBe('4200000.35');
    const sendiri = { ...dua, nilai_subrogasi: '4200001' };
    expect(gantiIsian(dua, sendiri, dasar)).toEqual(sendiri);
    expect(gantiIsian(sendiri, { ...sendiri, nilai_tertagih: '1' }, dasar).nilai_subrogasi).toBe('4200001');
  });

  it('empties with the collection', () => {
    const satu = gantiIsian(kosong, { ...kosong, nilai_tertagih: '5000000' }, dasar);
    expect(gantiIsian(satu, { ...satu, nilai_tertagih: '' }, dasar).nilai_subrogasi).toBe('');
  });

  it.each([
    ['70.00', '70 %'],
    ['33.33', '33,33 %'],
    ['100.00', '100 %'],
    ['12.50', '12,5 %'],
  ])('reads %s as %s', (persen, kata) => {
    expect(formatPersen(persen)).toBe(kata);
  });
});
