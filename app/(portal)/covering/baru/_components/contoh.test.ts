import { describe, expect, it } from 'vitest';
import { bersihkanIsian, periksaIsian } from '#lib/covering/schema.ts';
import { peringatan } from '#lib/referensi/aturan.ts';
import { daftarContoh, isiContoh } from './contoh.ts';
import { lengkapkan } from './isian.ts';

const sekarang = lengkapkan({ kode_uker: '020', kode_bank: '113', coverage: '70' });
const pagi = Date.parse('2026-01-05T02:00:00Z');

describe('the examples of the sandbox', () => {
  it.each(daftarContoh)('“$label” can be filed as it is, without a finding or a warning', (contoh) => {
    const isian = bersihkanIsian(isiContoh(contoh, sekarang, pagi));
    expect(periksaIsian(isian)).toEqual([]);
    expect(peringatan(isian)).toEqual([]);
  });

  it('begin with the values of the partner document', () => {
    const [dokumen] = daftarContoh;
    expect(dokumen?.isian).toMatchObject({
      nama_debitur: 'ANITA TAMA',
      plafon_kredit: '35000000',
      no_identitas: '3314096810840001',
      loan_type: 'KR155',
    });
  });

  it('can be used twice, in one’s own branch', () => {
    const [dokumen] = daftarContoh;
    if (!dokumen) throw new Error('no example');
    const [satu, dua] = [isiContoh(dokumen, sekarang, pagi), isiContoh(dokumen, sekarang, pagi + 1)];
    expect(satu.nomor_aplikasi).not.toBe(dua.nomor_aplikasi);
    expect(satu.no_rekening).not.toBe(dua.no_rekening);
    expect(satu.kode_uker).toBe('020');
    expect(satu.nomor_aplikasi.length).toBeLessThanOrEqual(20);
  });
});
