import { readCertificate, type Sertifikat } from './answer-certificate.ts';
import { type BarisKlaim, readClaimRows, readEcho, type Tanda } from './answer-claim.ts';
import { type Accepted, certificateOf, countOf, dateOf, type Fault, isOther, keptOf, ownRow } from './answer-row.ts';
import type { Operasi } from './contract/endpoints.ts';
import { isHarmlessPdf, isPdf } from './document.ts';
import { rowsOf } from './envelope.ts';
import { memberOf } from './json.ts';
import { readMoney } from './money.ts';

export type { BarisKlaim, Tanda } from './answer-claim.ts';
export type { About, Fault } from './answer-row.ts';

/** What the guarantor said, typed; amounts are decimal strings, a value it did not give (or not legibly) is null. */
interface Answers {
  penjaminanBaru: Sertifikat;
  inquiryIjp: { readonly rows: readonly BarisIjp[] };
  cetakCovering: { readonly bytes: Buffer; readonly contentType: 'application/pdf' };
  pembayaranIjp: {
    readonly pembayaran_ijp: string | null;
    readonly nilai_penagihan: string | null;
    readonly total_pembayaran_ijp: string | null;
    readonly sisa_tagihan: string | null;
    readonly pembayaran_ijp_ke: string | null;
    /** the bill and what is paid now, told apart by switch `ijp.labels` */
    readonly tagihan: string | null;
    readonly dibayar: string | null;
    /** where the certificate comes after payment (switch `sertifikat.saat`) and this answer brings it */
    readonly no_sertifikat: string | null;
    readonly tanggal_sertifikat: string | null;
  };
  /** as penjaminan baru; its account may be any of the three that were sent */
  penjaminanSpr: Sertifikat;
  requestKlaim: Tanda;
  /** the guarantor says nothing but that it took the document */
  uploadDokumen: { readonly diterima: true };
  /** `own`: the row of our account, null where the answer has none yet; `rows`: all of them */
  inquiryKlaim: { readonly own: BarisKlaim | null; readonly rows: readonly BarisKlaim[] };
  pengajuanSubrogasi: Tanda;
  pembayaranSubrogasi: Tanda;
}

/** One year of an IJP inquiry, keyed on `tahun_ke`. */
export interface BarisIjp {
  readonly tahun_ke: string;
  readonly jangka_waktu_kredit: string | null;
  readonly total_ijp: string | null;
  readonly angsuran_ijp: string | null;
}

export type AnswerOf<O extends Operasi> = { readonly [K in Operasi]: Answers[K] }[O];

export type Reading<O extends Operasi> = { readonly answer: AnswerOf<O> } | { readonly fault: Fault };

const TENOR_MAX = 20;

/** Reads the answer of an accepted call, one row an operation. */
export const readers: { readonly [O in Operasi]: (accepted: Accepted) => Reading<O> } = {
  penjaminanBaru: readCertificate,
  inquiryIjp: ({ envelope, about }) => {
    if (!envelope) return { fault: 'foreign_answer' };
    const rows = rowsOf(envelope.data)?.filter((row) => Object.keys(row).length > 0);
    if (!rows) return { fault: 'unreadable_rows' };
    if (rows.some((row) => isOther(row, about))) return { fault: 'other_account' };
    const read: BarisIjp[] = [];
    for (const row of rows) {
      const tahun = countOf(row, 'tahun_ke');
      if (tahun === null || read.some((other) => other.tahun_ke === tahun)) return { fault: 'unreadable_rows' };
      read.push({
        tahun_ke: tahun,
        jangka_waktu_kredit: keptOf(row, 'jangka_waktu_kredit', TENOR_MAX),
        total_ijp: readMoney(memberOf(row, 'total_ijp')),
        angsuran_ijp: readMoney(memberOf(row, 'angsuran_ijp')),
      });
    }
    return { answer: { rows: read.sort((a, b) => Number(a.tahun_ke) - Number(b.tahun_ke)) } };
  },
  cetakCovering: ({ envelope, body }) => {
    if (envelope || !isPdf(body)) return { fault: 'not_a_document' };
    if (!isHarmlessPdf(body)) return { fault: 'unsafe_document' };
    return { answer: { bytes: body, contentType: 'application/pdf' } };
  },
  pembayaranIjp: (accepted) => {
    const row = ownRow(accepted);
    if (typeof row === 'string') return { fault: row };
    const pembayaran = readMoney(memberOf(row, 'pembayaran_ijp'));
    const penagihan = readMoney(memberOf(row, 'nilai_penagihan'));
    const asDocument = accepted.profile.ijp.labels === 'doc';
    return {
      answer: {
        pembayaran_ijp: pembayaran,
        nilai_penagihan: penagihan,
        total_pembayaran_ijp: readMoney(memberOf(row, 'total_pembayaran_ijp')),
        sisa_tagihan: readMoney(memberOf(row, 'sisa_tagihan')),
        pembayaran_ijp_ke: countOf(row, 'pembayaran_ijp_ke'),
        tagihan: asDocument ? pembayaran : penagihan,
        dibayar: asDocument ? penagihan : pembayaran,
        no_sertifikat: certificateOf(row),
        tanggal_sertifikat: dateOf(row, 'tanggal_sertifikat'),
      },
    };
  },
  penjaminanSpr: readCertificate,
  requestKlaim: readEcho,
  uploadDokumen: (accepted) => {
    // The document promises "null value" and calls it a text: whatever else stands there is only held against our account.
    const row = ownRow(accepted);
    return row === 'other_account' || row === 'foreign_answer' ? { fault: row } : { answer: { diterima: true } };
  },
  inquiryKlaim: readClaimRows,
  pengajuanSubrogasi: readEcho,
  pembayaranSubrogasi: readEcho,
};
