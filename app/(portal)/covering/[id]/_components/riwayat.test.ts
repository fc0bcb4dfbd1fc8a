import { describe, expect, it } from 'vitest';
import { riwayat, type Surat } from './riwayat.ts';

const saat = (detik: number) => new Date(Date.UTC(2026, 5, 17, 3, 42, detik));
const surat = (lain: Partial<Surat>): Surat => ({
  id: 's1',
  operasi: 'penjaminanBaru',
  label: 'Penjaminan baru',
  status: 'berhasil',
  objek_id: 'p1',
  dibuat_pada: saat(0),
  selesai_pada: saat(2),
  keterangan: null,
  pesanTerbuka: null,
  percobaan: [{ mulai: saat(1), selesai: saat(2), hasil: 'berhasil' }],
  ...lain,
});
const mengajukan = { waktu: saat(0), pelaku: 'Sari', tindakan: 'ajukan_penjaminan', ringkasan: 'Mengajukan penjaminan baru' };

describe('riwayat', () => {
  it('tells the newest first, with who, how long the answer took, and the letter behind it', () => {
    const terima = { waktu: saat(2), pelaku: 'Sistem', tindakan: 'terima_penjaminan', ringkasan: 'Sertifikat terbit' };
    const items = riwayat([surat({})], [mengajukan, terima], new Map([['p1', 'sertifikat KR2 terbit']]));
    expect(items.map(({ who, what }) => `${who}: ${what}`)).toEqual([
      'Jamkrindo: Penjaminan diterima Jamkrindo, sertifikat KR2 terbit, dijawab dalam 1 detik',
      'Sari: Mengajukan penjaminan baru',
    ]);
    expect(items[0]).toMatchObject({ when: '17 Jun 2026 10.42 WIB', tone: 'done', link: { href: '/pengiriman/s1' } });
  });

  it('quotes the guarantor and marks a refusal', () => {
    const [item] = riwayat([surat({ status: 'ditolak', pesanTerbuka: 'Plafon melebihi ketentuan' })], [], new Map());
    expect(item).toMatchObject({
      what: 'Penjaminan baru: ditolak, dijawab dalam 1 detik',
      quote: 'Plafon melebihi ketentuan',
      tone: 'danger',
    });
  });

  it('never says that the guarantor answered where two people settled it', () => {
    const [item] = riwayat([surat({ percobaan: [{ mulai: saat(1), selesai: saat(2), hasil: 'belum_pasti' }] })], [], new Map());
    expect(item).toMatchObject({ who: 'Portal', what: 'Penjaminan diterima Jamkrindo, dipastikan dua orang' });
  });

  it('puts what has not left yet on top, and leaves a cancellation to who cancelled', () => {
    const later = { ...mengajukan, waktu: saat(1) };
    const menunggu = surat({ status: 'siap', selesai_pada: null, percobaan: [] });
    const batal = surat({ id: 's2', status: 'dibatalkan', percobaan: [] });
    expect(riwayat([menunggu, batal], [later], new Map()).map(({ what, when }) => [what, when])).toEqual([
      ['Penjaminan baru: siap dikirim', '17 Jun 2026 10.42 WIB'],
      ['Mengajukan penjaminan baru', '17 Jun 2026 10.42 WIB'],
    ]);
  });
});
