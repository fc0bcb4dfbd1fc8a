import { describe, expect, it } from 'vitest';
import { bawaanBayar, gantiInvoice, melebihi } from './isian-bayar.ts';

const tahun = { tahunKe: 1, jangkaWaktu: '36.5', tagihan: '525000.00', dibayar: '0.00', sisa: '525000.00', menunggu: false };
const invoice = [
  { nomor: 'INV-1', tanggal: '2026-01-02', asal: 'jawaban' },
  { nomor: 'INV-2', tanggal: '2026-02-03', asal: 'dicatat' },
];

describe('the form of a payment', () => {
  it('begins with the rest of the bill and the latest known invoice', () => {
    expect(bawaanBayar(tahun, invoice)).toMatchObject({ nilai: '525000', noInvoice: 'INV-2', tglInvoice: '2026-02-03', noReferensi: '' });
    expect(bawaanBayar({ ...tahun, sisa: '926924.50' }, [])).toMatchObject({ nilai: '926924.50', noInvoice: '', tglInvoice: '' });
  });

  it('takes the date of a known invoice and never lends it to another', () => {
    const isian = bawaanBayar(tahun, invoice);
    expect(gantiInvoice(isian, 'INV-1', invoice).tglInvoice).toBe('2026-01-02');
    const baru = gantiInvoice(isian, 'INV-9', invoice);
    expect(baru.tglInvoice).toBe('');
    expect(gantiInvoice({ ...baru, tglInvoice: '2026-03-04' }, 'INV-10', invoice).tglInvoice).toBe('2026-03-04');
  });

  it('warns of more than what is left, to the sen', () => {
    expect([melebihi('525000', '525000.00'), melebihi('525000.01', '525000.00'), melebihi('lima', '1.00'), melebihi('5', null)]).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
