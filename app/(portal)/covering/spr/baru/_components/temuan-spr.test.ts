import { describe, expect, it } from 'vitest';
import { formulirSpr } from '#lib/covering/formulir-spr.ts';
import { lengkapkanSpr } from './isian-spr.ts';
import { keadaanKelompokSpr, peringatanSpr, temuanSpr } from './temuan-spr.ts';

const lama = { plafon: '35000000.00', tanggalAkhir: '2026-06-14', jenisKur: '1', nomorTerpakai: ['AWAL-1', 'SPR-1'] };
const contoh = lengkapkanSpr(Object.fromEntries(formulirSpr.map((row) => [row.field, row.contoh])));

describe('the checks of an SPR form', () => {
  it('pass the example of the partner document', () => {
    expect(temuanSpr(contoh, lama)).toEqual([]);
    expect(keadaanKelompokSpr([], []).every((row) => row.complete)).toBe(true);
  });

  it('refuse an application number of the own chain, part months and days the wrong way round, in the order of the form', () => {
    const nilai = { ...contoh, nomor_aplikasi: 'SPR-1', jangka_waktu: '36.5', tanggal_akhir: '2023-06-13' };
    const temuan = temuanSpr(nilai, lama);
    expect(temuan.map(({ field }) => field)).toEqual(['nomor_aplikasi', 'tanggal_akhir', 'jangka_waktu']);
    expect(keadaanKelompokSpr(temuan, temuan).find(({ id }) => id === 'kelompok-penjaminan')).toMatchObject({
      findings: 3,
      complete: false,
    });
  });

  it('warn where the kind and the numbers disagree, and where more is left than was ever lent', () => {
    expect(peringatanSpr({ ...contoh, status_data: '1', plafon_kredit: '35000000' }, lama).plafon_kredit).toContain(
      'Suplesi menambah kredit',
    );
    expect(peringatanSpr({ ...contoh, status_data: '1', plafon_kredit: '35000000.01' }, lama).plafon_kredit).toBeUndefined();
    expect(peringatanSpr({ ...contoh, status_data: '2', plafon_kredit: '35000000', tanggal_akhir: '2026-06-14' }, lama)).toMatchObject({
      tanggal_akhir: expect.stringContaining('sesudah penjaminan lama, 14 Jun 2026'),
    });
    expect(peringatanSpr({ ...contoh, outstanding: '35000001' }, lama).outstanding).toContain('melebihi plafon penjaminan lama');
  });

  it('warn by the common rules of the fields an SPR has', () => {
    expect(peringatanSpr({ ...contoh, jangka_waktu: '12' }, lama).jangka_waktu).toContain('berjarak 36 bulan');
  });
});
