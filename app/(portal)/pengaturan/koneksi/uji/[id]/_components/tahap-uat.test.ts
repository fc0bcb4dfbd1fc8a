import { expect, it } from 'vitest';
import type { Percobaan } from '../../_components/uji-view.ts';
import { tahapUat } from './tahap-uat.ts';

const call = (ke: number, tahap: string, rest: Partial<Percobaan> = {}): Percobaan => ({
  ke,
  tahap,
  sakelar: {},
  metode: 'POST',
  mulai: new Date(0),
  selesai: new Date(1),
  hasil: 'ditolak',
  lolos: false,
  http_status: 400,
  isi_sha256: null,
  jawaban_sha256: null,
  keterangan: null,
  kata: null,
  ...rest,
});
const words = (calls: readonly Percobaan[], run = { aktif: true, produksi: false }) =>
  Object.fromEntries(tahapUat(calls, run).map(({ tahap, hasil }) => [tahap, hasil.label]));

it('tells stages that are proved, being tried, failed and still to come apart', () => {
  const found = words([
    call(1, 'token', { lolos: true }),
    call(2, 'inquiryIjp'),
    call(3, 'kendali'),
    call(4, 'pengajuanSubrogasi', { lolos: null }),
    call(5, 'cetakCovering', { lolos: null, hasil: 'berhasil' }),
    call(6, 'penjaminanBaru'),
  ]);
  expect(found).toMatchObject({
    token: 'Terbukti',
    inquiryIjp: 'Belum terbukti',
    pengajuanSubrogasi: 'Dicatat',
    cetakCovering: 'Diterima',
    penjaminanBaru: 'Sedang dicoba',
    requestKlaim: 'Belum',
  });
  expect(Object.keys(found)).not.toContain('kendali');
});

it('says of a run that is over what was not tested, and in production why', () => {
  expect(words([], { aktif: false, produksi: false }).requestKlaim).toBe('Tidak diuji');
  expect(words([], { aktif: false, produksi: true })).toMatchObject({
    requestKlaim: 'Tidak dicoba di produksi',
    inquiryKlaim: 'Tidak diuji',
  });
});

it('keeps the call that proved a stage as the one it speaks of, and counts all', () => {
  const [token] = tahapUat([call(1, 'token', { lolos: true }), call(2, 'token')], { aktif: false, produksi: false });
  expect(token).toMatchObject({ jumlah: 2, terakhir: { ke: 1 } });
});
