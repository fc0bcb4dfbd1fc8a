import { expect, it } from 'vitest';
import { defaultProfile } from '#lib/jfusion/contract/profile.ts';
import { berakibat, operasiTeruji, type Panggilan } from './operasi-teruji.ts';

const call = (ke: number, tahap: string, rest: Partial<Panggilan> = {}): Panggilan => ({
  ke,
  tahap,
  sakelar: {},
  isi_sha256: null,
  jawaban_sha256: null,
  http_status: 200,
  hasil: 'ditolak',
  lolos: false,
  keterangan: null,
  mulai: new Date('2026-01-05T00:00:00Z'),
  ...rest,
});

it('names all eleven operations, also those never tried', () => {
  const all = operasiTeruji(defaultProfile, []);
  expect(all).toHaveLength(11);
  expect(all.every(({ panggilan, jumlah }) => panggilan === null && jumlah === 0)).toBe(true);
});

it('stands on the last call that proved its positions, then on an accepted one, then on the last', () => {
  const proved = operasiTeruji(defaultProfile, [
    call(1, 'requestKlaim', { lolos: true, hasil: 'berhasil' }),
    call(2, 'requestKlaim', { lolos: true, hasil: 'berhasil', sakelar: { 'names.klaimSertifikat': 'no_sertifikat' } }),
    call(3, 'requestKlaim'),
    call(4, 'cetakCovering', { hasil: 'berhasil', lolos: null }),
    call(5, 'cetakCovering', { hasil: 'belum_pasti', lolos: null }),
    call(6, 'pengajuanSubrogasi', { lolos: null }),
  ]);
  const of = (tahap: string) => proved.find((row) => row.tahap === tahap);
  expect(of('requestKlaim')).toMatchObject({ panggilan: { ke: 2 }, jumlah: 3 });
  expect(of('requestKlaim')?.posisi).toContainEqual({ sakelar: 'names.klaimSertifikat', nilai: 'no_sertifikat' });
  expect(of('requestKlaim')?.posisi).toContainEqual({
    sakelar: 'numbers.asString',
    nilai: ['nilai_pengikatan', 'penyebab_klaim', 'nilai_tuntutan_klaim'],
  });
  expect(of('cetakCovering')?.panggilan?.ke).toBe(4);
  expect(of('pengajuanSubrogasi')?.panggilan?.ke).toBe(6);
});

it('knows which operations change something at the guarantor', () => {
  expect(['token', 'inquiryIjp', 'cetakCovering', 'penjaminanBaru', 'uploadDokumen'].filter(berakibat)).toEqual([
    'penjaminanBaru',
    'uploadDokumen',
  ]);
});
