import { expect, it } from 'vitest';
import { kataKeputusan } from './kata-keputusan.ts';

const dasar = {
  id: '1',
  sumber: 'inquiry',
  putusan: 'disetujui',
  lengkap: true,
  kodePersetujuan: '2',
  kodeLengkap: '1',
  nomor: null,
  tanggal: null,
  nilai: null,
  pokok: null,
  bunga: null,
  alasan: null,
  suratId: null,
  pencatat: null,
  dicatatPada: new Date('2026-11-20T03:42:00Z'),
} as const;

it('shows the guarantor’s own codes beside our reading, also where it wrote none', () => {
  expect(kataKeputusan(dasar)).toEqual({
    putusan: 'Disetujui (kode 2)',
    lengkap: 'Lengkap (kode 1)',
    sumber: 'Jawaban inquiry, 20 Nov 2026 10.42 WIB',
  });
  expect(kataKeputusan({ ...dasar, putusan: 'diproses', kodePersetujuan: null, lengkap: false, kodeLengkap: '0' })).toMatchObject({
    putusan: 'Diproses (tanpa kode)',
    lengkap: 'Belum dinyatakan lengkap (kode 0)',
  });
});

it('names who noted a decision from paper, which has no codes', () => {
  expect(kataKeputusan({ ...dasar, sumber: 'tangan', pencatat: 'Sari', kodePersetujuan: null, kodeLengkap: null })).toEqual({
    putusan: 'Disetujui',
    lengkap: '',
    sumber: 'Dicatat dari surat oleh Sari, 20 Nov 2026 10.42 WIB',
  });
});
