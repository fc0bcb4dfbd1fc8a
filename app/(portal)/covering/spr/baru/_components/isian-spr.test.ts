import { describe, expect, it } from 'vitest';
import { dariDrafSpr, keDrafSpr, lanjutanSpr, lengkapkanSpr, sesudahUbah } from './isian-spr.ts';

const lama = { plafon: '35000000.00', tanggalAkhir: '2026-06-14' };
const hari = '2026-05-01';
const ubah = (nilai: ReturnType<typeof lengkapkanSpr>, ...langkah: [Parameters<typeof sesudahUbah>[1], string][]) =>
  langkah.reduce((sekarang, [field, value]) => sesudahUbah(sekarang, field, value, lama, hari), nilai);

describe('the form of an SPR', () => {
  it('begins a perpanjangan where the old guarantee ends, with its plafond', () => {
    const nilai = ubah(lengkapkanSpr({}), ['status_data', '2']);
    expect(nilai).toMatchObject({ tanggal_awal: '2026-06-14', tanggal_akhir: '', plafon_kredit: '35000000.00', jangka_waktu: '' });
  });

  it('counts the tenor in whole months once both days stand, and again when one moves', () => {
    const nilai = ubah(lengkapkanSpr({}), ['status_data', '2'], ['tanggal_akhir', '2028-06-14']);
    expect(nilai.jangka_waktu).toBe('24');
    expect(ubah(nilai, ['tanggal_akhir', '2029-06-14']).jangka_waktu).toBe('36');
  });

  it('leaves a tenor that a person typed', () => {
    const nilai = ubah(lengkapkanSpr({}), ['status_data', '2'], ['tanggal_akhir', '2028-06-14'], ['jangka_waktu', '25']);
    expect(ubah(nilai, ['tanggal_akhir', '2029-06-14']).jangka_waktu).toBe('25');
  });

  it('changes what another kind begins with, and nothing that a person typed', () => {
    const nilai = ubah(lengkapkanSpr({}), ['status_data', '2'], ['plafon_kredit', '40000000'], ['status_data', '1']);
    expect(nilai).toMatchObject({ plafon_kredit: '40000000', tanggal_awal: '2026-05-01', tanggal_akhir: '2026-06-14', jangka_waktu: '1' });
  });

  it('takes accounts and certificate from the book, the first account only where the book knows it', () => {
    const bawaan = { no_rekening_lama: 'A', no_rekening_asal: 'A', no_sertifikat_lama: 'S' };
    const diketik = { no_rekening_lama: 'x', no_rekening_asal: 'x', no_sertifikat_lama: 'x', no_pk: 'P' };
    expect(lanjutanSpr(bawaan, diketik, false)).toMatchObject({ ...bawaan, no_pk: 'P' });
    expect(lanjutanSpr(bawaan, diketik, true)).toMatchObject({ ...bawaan, no_rekening_asal: 'x' });
  });

  it('comes back from its draft as it was typed', () => {
    const isi = keDrafSpr({ no_pk: ' P ', kertas: 'ya', asing: 'x' }, { penjaminanId: 'g', namaDebitur: 'ANITA', koreksiDariId: 'k' });
    expect(isi).toEqual({ penjaminan_id: 'g', nama_debitur: 'ANITA', koreksi_dari: 'k', kertas: 'ya', no_pk: ' P ' });
    expect(dariDrafSpr(isi)).toEqual({ isian: { no_pk: ' P ', kertas: 'ya' }, penjaminanId: 'g', koreksiDariId: 'k' });
  });
});
