import { expect, it } from 'vitest';
import { keadaanUji, ringkasanUji, type UjiSingkat } from './ringkasan-uji.ts';

const uji = (rest: Partial<UjiSingkat>): UjiSingkat => ({
  id: '1',
  jenis: 'koneksi',
  status: 'selesai',
  keterangan: null,
  dibuat_pada: new Date(0),
  dibekukan_pada: null,
  temuan: [],
  langkah: [],
  pembuat: { nama: 'Dewi' },
  ...rest,
});
const langkah = (tahap: string, lolos: boolean | null, keterangan: string) => ({ tahap, lolos, keterangan, selesai: new Date(1) });
const temuan = (ditemukan: string) => ({
  sakelar: 'token.auth',
  sekarang: 'body',
  ditemukan,
  cara: 'panggilan' as const,
  bukti: 1,
  keterangan: null,
});

it('tells a connection test by the first step that is not well, a failed one before one that needs attention', () => {
  expect(ringkasanUji(uji({ langkah: [langkah('jangkau', true, 'Tersambung.')] }))).toMatch(/tanda tangan baik/);
  const kurang = [langkah('jam', null, 'Jam berbeda 40 detik.'), langkah('token', false, 'Client secret salah.')];
  expect(ringkasanUji(uji({ langkah: kurang }))).toBe('Client secret salah.');
  expect(ringkasanUji(uji({ langkah: kurang.slice(0, 1) }))).toBe('Jam berbeda 40 detik.');
});

it('does not take the control with a spoilt signature for a step', () => {
  expect(ringkasanUji(uji({ langkah: [langkah('kendali', false, 'Ditolak sebagaimana mestinya.')] }))).toMatch(/baik/);
});

it('counts what a UAT run found, and says whether it was frozen', () => {
  const run = uji({ jenis: 'uat', temuan: [temuan('basic'), temuan('body')] });
  expect(ringkasanUji(run)).toBe('1 sakelar ditemukan berbeda, belum dibekukan.');
  expect(ringkasanUji({ ...run, dibekukan_pada: new Date(0) })).toBe('1 sakelar ditemukan berbeda, sudah dibekukan.');
  expect(ringkasanUji({ ...run, status: 'bertanya' })).toMatch(/menunggu jawaban/);
  expect(ringkasanUji({ ...run, temuan: [] })).toBe('Tidak ada sakelar yang ditemukan berbeda.');
});

it('gives the reason of a run that failed', () => {
  expect(ringkasanUji(uji({ status: 'gagal', keterangan: 'Pengirim berhenti di tengah pengujian.' }))).toMatch(/Pengirim berhenti/);
});

it('does not call a connection test simply over where a step of it is not well', () => {
  expect(keadaanUji(uji({ langkah: [langkah('token', false, 'Client secret salah.')] }))).toEqual({
    mark: 'gagal',
    label: 'Ada yang tidak baik',
  });
  const sehat = [langkah('token', true, 'Token diterima.'), langkah('kendali', false, 'Ditolak sebagaimana mestinya.')];
  expect(keadaanUji(uji({ langkah: sehat })).label).toBe('Selesai');
  expect(keadaanUji(uji({ jenis: 'uat', langkah: [langkah('token', false, '')] })).label).toBe('Selesai');
});
