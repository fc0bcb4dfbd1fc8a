import { expect, it } from 'vitest';
import { hasilPercobaan, type Percobaan } from './uji-view.ts';

const call = (rest: Partial<Percobaan>): Percobaan => ({
  ke: 1,
  tahap: 'inquiryIjp',
  sakelar: {},
  metode: 'GET',
  mulai: new Date(0),
  selesai: new Date(1),
  hasil: null,
  lolos: null,
  http_status: null,
  isi_sha256: null,
  jawaban_sha256: null,
  keterangan: null,
  kata: null,
  ...rest,
});
const word = (rest: Partial<Percobaan>, aktif = false) => hasilPercobaan(call(rest), aktif).label;

it('says what became of a call, and of a step that is no call', () => {
  expect(word({ hasil: 'berhasil' })).toBe('Diterima');
  expect(word({ hasil: 'belum_pasti' })).toBe('Belum pasti');
  expect(word({ tahap: 'jam', lolos: true })).toBe('Baik');
  expect(word({ tahap: 'jam' })).toBe('Perhatian');
});

it('knows that a spoilt signature is meant to be refused', () => {
  expect(word({ tahap: 'kendali', hasil: 'tertahan' })).toBe('Ditolak, seperti seharusnya');
  expect(word({ tahap: 'kendali', hasil: 'berhasil' })).toBe('Diterima');
});

it('does not take a call left open by a test that is over for one under way', () => {
  expect(word({ selesai: null }, true)).toBe('Sedang dicoba');
  expect(word({ selesai: null })).toBe('Tidak diketahui');
});
