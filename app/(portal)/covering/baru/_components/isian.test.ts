import { describe, expect, it } from 'vitest';
import { kolomPengajuan } from '#lib/covering/fields.ts';
import { namaKertas } from '#lib/kertas/isian-kertas.ts';
import { dariDraf, keDraf, lanjutan, lengkapkan, salinan } from './isian.ts';

const bawaan = { kode_uker: '010', kode_bank: '113', coverage: '70', tanggal_rekam: '2026-01-05', jenis_linkage: 'N' };

describe('what a form begins with', () => {
  it('has every field, empty where nothing is given', () => {
    const nilai = lengkapkan(bawaan);
    expect(Object.keys(nilai)).toEqual([...kolomPengajuan.map((kolom) => kolom.field), ...namaKertas]);
    expect(nilai).toMatchObject({ kode_uker: '010', nama_debitur: '', npwp: '' });
  });

  it('copies only what is worth copying, never who the debtor is', () => {
    const lama = {
      nama_debitur: 'ANITA TAMA',
      no_identitas: '3314096810840001',
      no_rekening: '1000Q614',
      kode_sektor: '523900',
      suku_bunga: '7',
      tanggal_rekam: '2023-06-14',
    };
    expect(salinan(bawaan, lama, ['010'])).toEqual(lengkapkan({ ...bawaan, kode_sektor: '523900', suku_bunga: '7' }));
  });

  it('does not copy a branch which is not the person’s own', () => {
    expect(salinan(bawaan, { kode_uker: '020' }, ['010']).kode_uker).toBe('010');
    expect(salinan(bawaan, { kode_uker: '020' }, ['010', '020']).kode_uker).toBe('020');
  });

  it('goes on with all values, but with the coverage as the contract fixes it', () => {
    const nilai = lanjutan(bawaan, { nama_debitur: 'ANITA TAMA', tanggal_rekam: '2023-06-14', kode_bank: '999', coverage: '80' });
    expect(nilai).toMatchObject({
      nama_debitur: 'ANITA TAMA',
      tanggal_rekam: '2023-06-14',
      kode_bank: '999',
      coverage: '70',
      jenis_linkage: '',
    });
  });
});

describe('a draft', () => {
  it('gives back exactly what was typed, also what is no date and what is hidden', () => {
    const typed = {
      ...lengkapkan({}),
      tanggal_lahir: '31-02-2',
      plafon_kredit: 'tiga juta ',
      lembaga_linkage: 'KSP',
      kertas: 'ya',
      kertas_nomor: 'F-0',
    };
    const { isian, koreksiDariId } = dariDraf(keDraf(typed, null));
    expect(lengkapkan(isian)).toEqual(typed);
    expect(koreksiDariId).toBeNull();
  });

  it('remembers the filing it corrects', () => {
    expect(dariDraf(keDraf({ nama_debitur: 'ANITA' }, 'asal-1'))).toEqual({ isian: { nama_debitur: 'ANITA' }, koreksiDariId: 'asal-1' });
  });

  it('keeps nothing that is no field, and no field without end', () => {
    expect(keDraf({ koreksi_dari: 'x', __proto__x: 'y', nama_debitur: 'A'.repeat(5000) }, null)).toEqual({
      nama_debitur: 'A'.repeat(2000),
    });
  });
});
