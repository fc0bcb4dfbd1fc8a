import type { StatusKind } from '#components/ui/status-kind.ts';
import { toSen } from '#lib/rupiah.ts';

/** How far an invoice is paid, by what Jamkrindo has accepted; one whose amount is not known yet is not. Amounts are decimal strings in rupiah. */
export function statusInvoice(nilai: string, terbayar: string): { readonly mark: StatusKind; readonly text: string } {
  if (toSen(nilai) > 0n && toSen(terbayar) >= toSen(nilai)) return { mark: 'selesai', text: 'Lunas' };
  return toSen(terbayar) > 0n ? { mark: 'jalan', text: 'Sebagian' } : { mark: 'tunggu', text: 'Belum lunas' };
}
