import { describe, expect, it } from 'vitest';
import type { Kabar } from '#lib/pemberitahuan/live.ts';
import { advance, asks, type Progress } from './follow-progress.ts';

const satu: Progress = { suratId: 'a', status: 'dikirim', ukuran: 1000, terkirim: 100, laju: 50, sisaDetik: 18 };
const dua: Progress = { suratId: 'b', status: 'siap', ukuran: 500, terkirim: 0, laju: 50, sisaDetik: 28 };
const kemajuan = (id: string, terkirim: number): Extract<Kabar, { objek: string }> & { terkirim: number } => ({
  waktu: 1,
  objek: `kemajuan:${id}`,
  status: 'dikirim',
  cabang: 'solo',
  terkirim,
  ukuran: 1000,
});
const surat = (id: string): Kabar => ({ waktu: 1, surat: id, operasi: 'uploadDokumen', status: 'berhasil', objek: 'x', cabang: 'solo' });

describe('news', () => {
  it('of bytes is taken in, of a letter asks for the book, of others for nothing', () => {
    const shown = [satu, dua];
    expect([kemajuan('a', 1), surat('b'), 'segarkan' as const].map((kabar) => asks(kabar, shown))).toEqual(['bytes', 'reading', 'reading']);
    expect([kemajuan('c', 1), surat('c')].map((kabar) => asks(kabar, shown))).toEqual(['nothing', 'nothing']);
  });
});

describe('a document that comes further', () => {
  it('shortens its own wait and that of those behind it, not of those before', () => {
    expect(advance([satu, dua], kemajuan('a', 600))).toMatchObject([
      { terkirim: 600, sisaDetik: 8 },
      { terkirim: 0, sisaDetik: 18 },
    ]);
    expect(advance([satu, dua], kemajuan('b', 100))).toMatchObject([
      { sisaDetik: 18 },
      { status: 'dikirim', terkirim: 100, sisaDetik: 26 },
    ]);
  });

  it('never goes back, nor past its end', () => {
    expect(advance([satu], kemajuan('a', 50))[0]?.terkirim).toBe(100);
    expect(advance([satu], kemajuan('a', 9000))[0]?.terkirim).toBe(1000);
  });

  it('leaves all alone that it does not know', () => {
    const shown = [satu];
    expect(advance(shown, kemajuan('c', 5))).toBe(shown);
  });
});
