import { describe, expect, it } from 'vitest';
import { giliran } from './giliran.ts';

const baris = (ke: number, kode: string) => ({
  id: `a${ke}`,
  ke,
  status: { kode, label: kode, mark: 'jalan' as const, kalimat: 'Konfirmasi.' },
});
const lihat = (...kode: string[]) =>
  giliran(
    kode.map((satu, at) => baris(at + 1, satu)),
    '3000000.00',
    new Set(['a9']),
  );

describe('whose turn it is with a recovery', () => {
  it.each([
    ['nobody files before the debtor paid', [], 'Bola di Anda', 'Tagih debitur, lalu input angsurannya. Sisa Rp 3.000.000,00.', 'neutral'],
    ['a confirmation is owed', ['dibayar', 'menunggu_konfirmasi'], 'Bola di Anda', 'Angsuran ke-2: Konfirmasi.', 'wait'],
    [
      'the guarantor has not answered',
      ['pengajuan_dikirim'],
      'Bola di Jamkrindo',
      'Angsuran ke-1: Sedang dikirim ke Jamkrindo. Jawaban muncul di sini.',
      'neutral',
    ],
    [
      'a refusal is to be mended',
      ['pengajuan_ditolak'],
      'Bola di Anda',
      'Angsuran ke-1 ditolak Jamkrindo. Perbaiki, lalu ajukan lagi.',
      'wait',
    ],
  ] as const)('is told where %s', (_what, kode, text, note, tone) => {
    expect(lihat(...kode)).toEqual({ text, note, tone });
  });

  it('puts the unknown outcome before everything else', () => {
    expect(lihat('menunggu_konfirmasi', 'pengajuan_siap', 'pembayaran_belum_pasti')).toMatchObject({
      text: 'Bola di supervisor',
      tone: 'danger',
    });
  });

  it('leaves a refusal that was filed again in peace, and everything once settled', () => {
    expect(giliran([baris(9, 'pengajuan_ditolak')], '1.00', new Set(['a9'])).note).toContain('Tagih debitur');
    expect(giliran([baris(1, 'menunggu_konfirmasi')], '0.00', new Set()).text).toBe('Tidak ada yang menunggu');
  });
});
