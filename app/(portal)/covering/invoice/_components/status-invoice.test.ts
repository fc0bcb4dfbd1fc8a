import { describe, expect, it } from 'vitest';
import { statusInvoice } from './status-invoice.ts';

describe('the status of an invoice', () => {
  it.each([
    ['44152571.94', '0', 'Belum lunas'],
    ['44152571.94', '0.01', 'Sebagian'],
    ['44152571.94', '44152571.93', 'Sebagian'],
    ['44152571.94', '44152571.94', 'Lunas'],
    ['1800000', '1800000.00', 'Lunas'],
    ['1800000', '1800001', 'Lunas'],
    ['0', '0', 'Belum lunas'],
  ])('of %s with %s paid is %s', (nilai, terbayar, text) => {
    expect(statusInvoice(nilai, terbayar).text).toBe(text);
  });
});
