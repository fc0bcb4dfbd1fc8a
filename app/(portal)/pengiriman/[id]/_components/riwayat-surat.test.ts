import { describe, expect, it } from 'vitest';
import { giliranSurat, riwayatSurat } from './riwayat-surat.ts';

const saat = (detik: number) => new Date(Date.UTC(2026, 5, 17, 3, 42, detik));
const letter = {
  pesan: 'Tunggu sebentar',
  surat: {
    status: 'tertahan' as const,
    keterangan: 'Jamkrindo meminta menunggu.',
    coba_lagi_pada: saat(59),
    dibuat_pada: saat(0),
    pembuat: { nama: 'Sari' },
  },
  percobaan: [
    { id: 'a', ke: 1, mulai: saat(1), selesai: saat(2), hasil: 'belum_terkirim' as const, http_status: null },
    { id: 'b', ke: 2, mulai: saat(5), selesai: saat(6), hasil: 'tertahan' as const, http_status: 429 },
  ],
};

describe('a letter', () => {
  it("tells the newest first, the guarantor's words at the last attempt", () => {
    const items = riwayatSurat(letter, [{ waktu: saat(4), pelaku: 'Dewi', ringkasan: 'Meminta surat dikirim lagi sekarang' }]);
    expect(items.map(({ who, what, quote }) => [who, what, quote])).toEqual([
      ['Jamkrindo', 'Percobaan ke-2: tertahan, 1 detik', 'Tunggu sebentar'],
      ['Dewi', 'Meminta surat dikirim lagi sekarang', undefined],
      ['Portal', 'Percobaan ke-1: belum terkirim, 1 detik', undefined],
      ['Sari', 'Surat dibuat', undefined],
    ]);
    expect(items[0]?.when).toBe('17 Jun 2026 10.42.05 WIB');
  });

  it('says when it is tried again', () => {
    expect(giliranSurat(letter)).toEqual({
      text: 'Tertahan',
      note: 'Jamkrindo meminta menunggu. Dicoba lagi 17 Jun 2026 10.42 WIB.',
      tone: 'wait',
    });
  });
});
