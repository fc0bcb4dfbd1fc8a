import { describe, expect, it } from 'vitest';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { saldoBerjalan } from './saldo-berjalan.ts';
import { type FaktaAngsuran, nomorBerikut, sisaSubrogasi, statusAngsuran, statusSubrogasi, terbawa } from './status.ts';

const rupiah = (nilai: number) => ({ toFixed: (angka: number) => nilai.toFixed(angka) });
const surat = (status: StatusPengiriman, nilai: number) => ({ nilai: rupiah(nilai), pengiriman: { status } });

/** An instalment of 70 percent; `konfirmasi` are the letters that confirmed it. */
function angsuran(ke: number, status: StatusPengiriman, nilai: number, lain: Partial<FaktaAngsuran> = {}): FaktaAngsuran {
  return {
    id: `a${ke}`,
    ke,
    ...surat(status, nilai),
    nilai_tertagih: rupiah(nilai / 0.7),
    porsi_penjamin_persen: rupiah(70),
    pembalikan: null,
    pembayaran: [],
    ...lain,
  };
}
const fakta = (...rows: FaktaAngsuran[]) => ({ pembayaran: [{ nilai: rupiah(1000) }], angsuran: rows });

describe('an instalment', () => {
  it.each([
    ['waits with its first letter', angsuran(1, 'siap', 70), 'pengajuan_siap'],
    ['was refused', angsuran(1, 'ditolak', 70), 'pengajuan_ditolak'],
    ['waits for the person who confirms it', angsuran(1, 'berhasil', 70), 'menunggu_konfirmasi'],
    ['is to be confirmed again', angsuran(1, 'berhasil', 70, { pembayaran: [surat('ditolak', 70)] }), 'menunggu_konfirmasi'],
    ['waits with its second letter', angsuran(1, 'berhasil', 70, { pembayaran: [surat('belum_pasti', 70)] }), 'pembayaran_belum_pasti'],
    ['was paid in part', angsuran(1, 'berhasil', 70, { pembayaran: [surat('berhasil', 50)] }), 'sebagian'],
    ['was paid', angsuran(1, 'berhasil', 70, { pembayaran: [surat('ditolak', 60), surat('berhasil', 70)] }), 'dibayar'],
    ['was taken back', angsuran(1, 'berhasil', 70, { pembalikan: {}, pembayaran: [surat('berhasil', 70)] }), 'dibalik'],
  ])('%s', (_what, row, kode) => {
    expect(statusAngsuran(row).kode).toBe(kode);
  });

  it('takes the next number, or that of the one it corrects while that is free', () => {
    const rows = fakta(angsuran(1, 'berhasil', 70), angsuran(2, 'ditolak', 70), angsuran(3, 'berhasil', 70, { pembalikan: {} }));
    expect(nomorBerikut(rows)).toBe(4);
    expect(nomorBerikut(rows, { ke: 2 })).toBe(2);
    expect(nomorBerikut(rows, { ke: 3 })).toBe(4);
    expect(nomorBerikut(fakta())).toBe(1);
  });
});

describe('a balance', () => {
  const rows = fakta(
    angsuran(1, 'berhasil', 350, { pembayaran: [surat('berhasil', 200)] }),
    angsuran(2, 'ditolak', 140),
    angsuran(3, 'berhasil', 70, { pembalikan: {}, pembayaran: [surat('berhasil', 70)] }),
    angsuran(4, 'dikirim', 70),
  );

  it('counts what stands: confirmed values, and until then what was filed', () => {
    expect(sisaSubrogasi(rows)).toBe('730.00');
    expect(sisaSubrogasi(rows, 'a4')).toBe('800.00');
    expect(terbawa(rows)).toBe('150.00');
  });

  it('runs by what the guarantor confirmed alone', () => {
    expect(saldoBerjalan(rows).map(({ ke, berdiri, dibayar, kurang, sisa }) => [ke, berdiri, dibayar, kurang, sisa])).toEqual([
      [1, true, '200.00', '150.00', '800.00'],
      [2, false, null, null, '800.00'],
      [3, false, null, null, '800.00'],
      [4, true, null, null, '800.00'],
    ]);
  });

  it('carries over no more than is left', () => {
    const sisa = fakta(angsuran(1, 'berhasil', 700, { pembayaran: [surat('berhasil', 100)] }), angsuran(2, 'berhasil', 800));
    expect(sisaSubrogasi(sisa)).toBe('100.00');
    expect(terbawa(sisa)).toBe('100.00');
  });

  it.each([
    ['0.00', 'belum'],
    ['0.01', 'berjalan'],
    ['1000.00', 'lunas'],
  ])('with %s got back of a thousand is %s', (kembali, kode) => {
    expect(statusSubrogasi('1000.00', kembali).kode).toBe(kode);
  });
});
