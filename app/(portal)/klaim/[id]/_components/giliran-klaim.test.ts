import { expect, it } from 'vitest';
import { giliranKlaim } from './giliran-klaim.ts';

const nilai = { diminta: '14000000.00', disetujui: null, dibayar: '0.00', sisa: null };
const dokumen = { kiriman: [], wajib: 10, terkirim: 0 };
const dasar = { dokumen, nilai, keputusan: [] } as const;

it('is ours while required documents are missing, and the guarantor’s once they are sent', () => {
  expect(giliranKlaim({ ...dasar, status: 'dokumen', dokumen: { ...dokumen, terkirim: 7 } })).toMatchObject({
    text: 'Bola di Anda',
    note: 'Kirim 3 dari 10 dokumen wajib supaya klaim diperiksa.',
  });
  expect(giliranKlaim({ ...dasar, status: 'dokumen', dokumen: { ...dokumen, terkirim: 10 } }).text).toBe('Bola di Jamkrindo');
});

it('stays the guarantor’s while it has paid only a part', () => {
  const sebagian = { ...nilai, disetujui: '14000000.00', dibayar: '10000000.00', sisa: '4000000.00' };
  expect(giliranKlaim({ ...dasar, status: 'dibayar', nilai: sebagian }).note).toContain('sisa Rp 4.000.000,00');
  expect(giliranKlaim({ ...dasar, status: 'dibayar', nilai: { ...sebagian, sisa: '0.00' } }).text).toBe('Dibayar');
});

it('is the supervisor’s while the outcome is unknown, and looks like it', () => {
  expect(giliranKlaim({ ...dasar, status: 'belum_pasti' })).toMatchObject({ text: 'Bola di supervisor', tone: 'danger' });
});
