import { describe, expect, it } from 'vitest';
import type { StatusPengiriman } from '#lib/pengiriman/status.ts';
import { ringkasan } from './ringkasan.ts';

const baris = (kode: string, wajib: boolean, ...status: StatusPengiriman[]) => ({
  kode,
  wajib,
  versi: status.map((satu) => ({ surat: { status: satu } })),
});

describe('the checklist in one sentence', () => {
  it.each([
    [[baris('001', true, 'berhasil'), baris('501', false)], 'Semua 1 dokumen wajib sudah diterima Jamkrindo.'],
    [
      [baris('001', true, 'ditolak', 'berhasil'), baris('002', true, 'dikirim'), baris('003', true, 'ditolak'), baris('004', true)],
      '1 dari 4 dokumen wajib sudah diterima Jamkrindo; 1 dalam pengiriman; 2 belum ada: 003, 004.',
    ],
    [
      [baris('001', true, 'berhasil'), baris('501', false, 'belum_pasti')],
      '1 dari 1 dokumen wajib sudah diterima Jamkrindo; 1 belum pasti sampai: 501.',
    ],
  ])('%#', (semua, kalimat) => {
    expect(ringkasan(semua)).toBe(kalimat);
  });
});
