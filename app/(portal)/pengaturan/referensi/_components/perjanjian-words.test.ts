import { expect, test } from 'vitest';
import { kolomPerjanjian, parameterPerjanjian } from '#lib/referensi/fields.ts';
import type { Perjanjian } from '#lib/referensi/perjanjian.ts';
import { isianPerjanjian, persenWords } from './perjanjian-words.ts';

const perjanjian: Perjanjian = {
  id: '1',
  nomor: 'PKS/1',
  produkKode: 'FLPP',
  berlakuDari: '2026-01-01',
  berlakuSampai: null,
  contoh: true,
  coveragePersen: '100.00',
  klaimDenganBunga: true,
  klaimBatasBulan: 6,
  klaimDokumenTanggal: 10,
  klaimPeriksaHariKerja: 10,
  klaimLengkapiBulan: 6,
  klaimTanggapiBulan: 6,
  subrogasiPenjaminPersen: '75.50',
  sumber: 'x',
  dokumen: [],
};

test('a percentage is told as it is read', () => {
  expect(['70.00', '75.50', '0.05', '100.00', '0.00'].map(persenWords)).toEqual(['70 %', '75,5 %', '0,05 %', '100 %', '0 %']);
});

test('an agreement fills in every field of its form', () => {
  const isian = isianPerjanjian(perjanjian);
  expect(Object.keys(isian).sort()).toEqual([...kolomPerjanjian, ...parameterPerjanjian].map((row) => row.baris.name).sort());
  expect(isian).toMatchObject({ coverage_persen: '100', subrogasi_penjamin_persen: '75.5', klaim_dengan_bunga: 'ya', berlaku_sampai: '' });
});
