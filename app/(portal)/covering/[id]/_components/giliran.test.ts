import { describe, expect, it } from 'vitest';
import { statusPengajuan } from '#lib/covering/status.ts';
import { giliran } from './giliran.ts';

const terbit = statusPengajuan('berhasil', 'KR2');
const tahun = (sisa: string, menunggu = false) => [{ tahunKe: 1, sisa, menunggu }];

describe('giliran', () => {
  it('follows the letter while no certificate stands', () => {
    expect(giliran(statusPengajuan('ditolak', null), null)).toMatchObject({ text: 'Bola di Anda', tone: 'danger' });
    expect(giliran(statusPengajuan('menunggu_persetujuan', null), null)).toMatchObject({ text: 'Bola di supervisor', tone: 'wait' });
    expect(giliran(statusPengajuan('dikirim', null), null)).toMatchObject({ text: 'Bola di Jamkrindo', tone: 'neutral' });
  });

  it('then follows the first year of the IJP', () => {
    expect(giliran(terbit, []).note).toBe('Sertifikat terbit. Jadwal IJP belum dijawab.');
    expect(giliran(terbit, tahun('525000.00'))).toMatchObject({
      text: 'Bola di Anda',
      note: 'Konfirmasi pembayaran IJP tahun ke-1, sisa Rp 525.000,00.',
    });
    expect(giliran(terbit, tahun('525000.00', true)).text).toBe('Bola di Jamkrindo');
    expect(giliran(terbit, tahun('0.00')).text).toBe('Tidak ada yang menunggu');
  });
});
