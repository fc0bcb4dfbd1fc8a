import { describe, expect, it } from 'vitest';
import { formatLaju, hitunganKelompok, kalimatKelompok, sudahDijawab } from './kata-kelompok.ts';

const kosong = {
  menunggu_persetujuan: 0,
  siap: 0,
  dikirim: 0,
  belum_terkirim: 0,
  tertahan: 0,
  belum_pasti: 0,
  berhasil: 0,
  ditolak: 0,
  dibatalkan: 0,
  terbukti_tidak_ada: 0,
};

describe('a batch', () => {
  it('counts an unknown outcome as not done', () => {
    expect(sudahDijawab({ hitung: { ...kosong, berhasil: 3, ditolak: 1, belum_pasti: 2, siap: 4 } })).toBe(4);
  });

  it('tells what there is, and waits before and after a first try as one', () => {
    expect(hitunganKelompok({ hitung: { ...kosong, berhasil: 7, belum_pasti: 1, siap: 2, belum_terkirim: 1 } })).toBe(
      '7 diterima, 1 belum pasti, 3 menunggu dikirim',
    );
  });

  it('tells speed and time left only where they were measured', () => {
    const hitung = { ...kosong, berhasil: 40, siap: 60 };
    expect(kalimatKelompok({ hitung, jumlah: 100, terkirim: 61_440, laju: { bita: 5_325, surat: 2 }, sisaDetik: 30 })).toBe(
      '40 dari 100 selesai · 40 diterima, 60 menunggu dikirim · 60 KB terkirim, 5,2 KB/dtk · sekitar 30 detik lagi',
    );
    expect(kalimatKelompok({ hitung: { ...kosong, siap: 2 }, jumlah: 2, terkirim: 0, laju: null, sisaDetik: null })).toBe(
      '0 dari 2 selesai · 2 menunggu dikirim',
    );
    expect(formatLaju(32_000)).toBe('31,3 KB/dtk');
  });
});
