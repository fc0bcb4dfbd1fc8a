import { describe, expect, it } from 'vitest';
import { asalKertas, catatanKertas, drafKertas, kalimatKertas, nilaiKertas, periksaKertas } from './isian-kertas.ts';
import { CONTOH_NOMOR } from './nomor-formulir.ts';

const now = new Date('2026-12-02T03:00:00Z');
const isian = { kertas: 'ya', kertas_nomor: CONTOH_NOMOR.toLowerCase(), kertas_tanggal: '2026-12-01', kertas_petugas: ' Sari\n' };
const temuan = (lain: object) => periksaKertas({ ...isian, ...lain }, now).map(({ field, pesan }) => `${field} ${pesan}`);

describe('a filing that was first on paper', () => {
  it('says which form, when, and by whom', () => {
    expect(temuan({})).toEqual([]);
    const asal = asalKertas(isian);
    expect(asal).toEqual({ nomor: CONTOH_NOMOR, tanggal: '2026-12-01', petugas: 'Sari' });
    expect(asal && kalimatKertas(asal)).toBe(`formulir kertas ${CONTOH_NOMOR}, diisi 1 Des 2026 oleh Sari`);
    expect(catatanKertas(asal)).toBe(`, disalin dari formulir kertas ${CONTOH_NOMOR}`);
  });

  it('is told every field that is missing at once', () => {
    expect(temuan({ kertas_nomor: ' ', kertas_tanggal: '', kertas_petugas: ' ' })).toEqual([
      'kertas_nomor wajib diisi',
      'kertas_tanggal wajib diisi',
      'kertas_petugas wajib diisi',
    ]);
  });

  it.each([
    [{ kertas_nomor: 'F-010-261130-7K3QD7' }, /^kertas_nomor tidak dikenal; salin persis/],
    [{ kertas_tanggal: '2026-12-03' }, /^kertas_tanggal tidak boleh sesudah hari ini$/],
    [{ kertas_tanggal: '2026-11-29' }, /^kertas_tanggal tidak boleh sebelum formulir dicetak, 30 Nov 2026$/],
    [{ kertas_tanggal: '2016-12-01' }, /^kertas_tanggal lebih dari setahun yang lalu; periksa tahunnya$/],
    [{ kertas_tanggal: '31-11-2026' }, /^kertas_tanggal harus tanggal yang ada di kalender$/],
    [{ kertas_petugas: 'x'.repeat(101) }, /^kertas_petugas paling panjang 100 karakter$/],
    [{ kertas_petugas: 'Sa\\ri' }, /^kertas_petugas memuat karakter yang tidak dapat disimpan/],
  ])('is refused %o in words', (lain, pesan) => {
    expect(temuan(lain)).toEqual([expect.stringMatching(pesan)]);
  });

  it('is asked nothing where it says it was on no paper, whatever was typed before', () => {
    expect(temuan({ kertas: '', kertas_nomor: 'x' })).toEqual([]);
    expect(asalKertas({ ...isian, kertas: '' })).toBeNull();
    expect(catatanKertas(null)).toBe('');
  });

  it('keeps in a draft what was typed, and nothing where nothing was', () => {
    expect(drafKertas({ ...isian, asing: 'x', kertas_petugas: '' })).toEqual({
      kertas: 'ya',
      kertas_nomor: CONTOH_NOMOR.toLowerCase(),
      kertas_tanggal: '2026-12-01',
    });
    expect(drafKertas({})).toEqual({});
    expect(nilaiKertas({})).toEqual({ kertas: '', kertas_nomor: '', kertas_tanggal: '', kertas_petugas: '' });
  });
});
