import { describe, expect, it } from 'vitest';
import { aturanPeringatan, peringatan } from './aturan.ts';

const baik = {
  jenis_identitas: '1',
  no_identitas: '3314096810840001',
  tanggal_lahir: '1984-10-28',
  jenis_kelamin: '2',
  marital_status: '0',
  npwp: '462271403521111',
  plafon_kredit: '35000000',
  jenis_kur: '1',
  suku_bunga: '7',
  tanggal_awal: '2023-06-14',
  tanggal_akhir: '2026-06-14',
  tanggal_pk: '2023-06-14',
  jangka_waktu: '36',
};
const kena = (lain: Record<string, string>) => peringatan({ ...baik, ...lain }).map((row) => row.field);

describe('warnings', () => {
  it('are silent on a filing that fits, and on an empty one', () => {
    expect(peringatan(baik)).toEqual([]);
    expect(peringatan({})).toEqual([]);
  });

  it.each([
    ["a birth date that is not the NIK's", { tanggal_lahir: '1984-10-27' }, ['no_identitas']],
    ["a man with a woman's NIK", { jenis_kelamin: '1' }, ['jenis_kelamin']],
    ['a NIK of 15 digits', { no_identitas: '331409681084000' }, ['no_identitas']],
    ['a company that is married', { jenis_kelamin: '9', marital_status: '1' }, ['marital_status']],
    ['a short NPWP', { npwp: '123' }, ['npwp']],
    ['a mikro of 10 million', { plafon_kredit: '10000000' }, ['plafon_kredit']],
    ['a mikro above 100 million', { plafon_kredit: '100000000.01' }, ['plafon_kredit']],
    ['super mikro interest on mikro', { suku_bunga: '3' }, ['suku_bunga']],
    ['a PMI without a country', { jenis_kur: '4' }, ['negara_tujuan']],
    ["the document's own tenor", { jangka_waktu: '36.6' }, ['jangka_waktu']],
    ['an agreement after the guarantee began', { tanggal_pk: '2023-06-15' }, ['tanggal_pk']],
  ])('notice %s', (_what, lain, fields) => {
    expect(kena(lain)).toEqual(fields);
  });

  it('accept the borders', () => {
    for (const [jenis_kur, plafon_kredit, suku_bunga] of [
      ['1', '10000001', '6'],
      ['1', '100000000', '6'],
      ['2', '500000000', '9'],
      ['6', '10000000', '3'],
      ['5', '500000000', '6'],
    ]) {
      expect(kena({ jenis_kur: jenis_kur ?? '', plafon_kredit: plafon_kredit ?? '', suku_bunga: suku_bunga ?? '' })).toEqual([]);
    }
  });

  it('follow the dates of their rule', () => {
    expect(kena({ tanggal_pk: '2022-12-31', tanggal_awal: '2022-12-31', tanggal_akhir: '2025-12-31', plafon_kredit: '5000000' })).toEqual(
      [],
    );
  });

  it('each name their source', () => {
    for (const row of aturanPeringatan) expect(row.sumber.length).toBeGreaterThan(5);
    expect(new Set(aturanPeringatan.map((row) => row.kode)).size).toBe(aturanPeringatan.length);
  });
});
