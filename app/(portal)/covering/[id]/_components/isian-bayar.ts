import { toSen } from '#lib/rupiah.ts';

export interface Tahun {
  readonly tahunKe: number;
  readonly jangkaWaktu: string | null;
  readonly tagihan: string | null;
  readonly dibayar: string;
  readonly sisa: string | null;
  readonly menunggu: boolean;
}
export interface Invoice {
  readonly nomor: string;
  readonly tanggal: string;
  readonly asal: string;
}
export type IsianBayar = Readonly<Record<'nilai' | 'noReferensi' | 'tglReferensi' | 'noInvoice' | 'tglInvoice' | 'noRekeningAsal', string>>;

/** What the form of a payment begins with: the rest of the year's bill, and the latest invoice known. */
export function bawaanBayar(tahun: Tahun, invoice: readonly Invoice[]): IsianBayar {
  const akhir = invoice.at(-1);
  return {
    nilai: (tahun.sisa ?? '').replace(/\.00$/, ''),
    noReferensi: '',
    tglReferensi: '',
    noInvoice: akhir?.nomor ?? '',
    tglInvoice: akhir?.tanggal ?? '',
    noRekeningAsal: '',
  };
}

/** The form after its invoice number changed: a known one brings its date, the date of another is asked for. */
export function gantiInvoice(isian: IsianBayar, noInvoice: string, invoice: readonly Invoice[]): IsianBayar {
  const kenal = invoice.find((row) => row.nomor === noInvoice);
  const tadinyaKenal = invoice.some((row) => row.nomor === isian.noInvoice);
  return { ...isian, noInvoice, tglInvoice: kenal?.tanggal ?? (tadinyaKenal ? '' : isian.tglInvoice) };
}

/** Whether an amount is more than what is left of the year; what is no amount yet is not. */
export function melebihi(nilai: string, sisa: string | null): boolean {
  return sisa !== null && /^\d+(\.\d{1,2})?$/.test(nilai) && toSen(nilai) > toSen(sisa);
}
