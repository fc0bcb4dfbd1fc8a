import { expect, it } from 'vitest';
import { batasKlaim, tambahBulan } from './batas-klaim.ts';

const pks = { klaimBatasBulan: 6, klaimDokumenTanggal: 10 };

it('counts months from the end of the guarantee, and documents to the next month', () => {
  expect(batasKlaim({ tanggalAkhir: '2026-06-14', diajukan: '2026-11-20' }, pks)).toEqual({ ajukan: '2026-12-14', dokumen: '2026-12-10' });
});

it('passes the end of a year and of a short month', () => {
  expect(batasKlaim({ tanggalAkhir: '2026-08-31', diajukan: '2026-12-31' }, pks)).toEqual({ ajukan: '2027-02-28', dokumen: '2027-01-10' });
  expect(tambahBulan('2027-08-31', 6)).toBe('2028-02-29');
});
