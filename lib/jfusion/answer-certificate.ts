import { type Accepted, accountOf, bankOf, certificateOf, dateOf, type Fault, keptOf, ownCover, ownRow, textOf } from './answer-row.ts';
import { memberOf } from './json.ts';
import { readMoney } from './money.ts';

/** The answer of a penjaminan, baru or SPR. */
export interface Sertifikat {
  readonly no_rekening: string | null;
  readonly nomor_aplikasi: string | null;
  readonly no_sertifikat: string | null;
  readonly tanggal_sertifikat: string | null;
  /** cover code out of `url_sertifikat`, whose host is never called */
  readonly cover: string | null;
  readonly id_dd_bank: string | null;
  readonly no_invoice: string | null;
  readonly tanggal_invoice: string | null;
  readonly nilai_ijp: string | null;
}

const INVOICE_MAX = 50;

/** Reads the certificate that a penjaminan is answered with; none only where switch `sertifikat.saat` says that it comes later. */
export function readCertificate(accepted: Accepted): { answer: Sertifikat } | { fault: Fault } {
  const row = ownRow(accepted);
  if (typeof row === 'string') return { fault: row };
  const nomor = certificateOf(row);
  if (nomor === null && textOf(row, 'no_sertifikat') !== null) return { fault: 'unreadable_certificate' };
  if (nomor === null && accepted.profile.sertifikat.saat === 'langsung') return { fault: 'no_certificate' };
  const cover = ownCover(textOf(row, 'url_sertifikat'), accepted.about);
  return {
    answer: {
      no_rekening: accountOf(row),
      nomor_aplikasi: keptOf(row, 'nomor_aplikasi') ?? keptOf(row, 'no_aplikasi'),
      no_sertifikat: nomor,
      tanggal_sertifikat: dateOf(row, 'tanggal_sertifikat'),
      cover,
      id_dd_bank: bankOf(cover),
      no_invoice: keptOf(row, 'no_invoice', INVOICE_MAX),
      tanggal_invoice: dateOf(row, 'tanggal_invoice'),
      nilai_ijp: readMoney(memberOf(row, 'nilai_ijp')),
    },
  };
}
