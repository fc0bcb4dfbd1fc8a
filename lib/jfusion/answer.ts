import { hasForbiddenCharacter, isCalendarDate } from './contract/check.ts';
import { coverOfUrl, parseCover } from './contract/cover.ts';
import type { Operasi } from './contract/endpoints.ts';
import type { JfusionProfile } from './contract/profile.ts';
import { isHarmlessPdf, isPdf } from './document.ts';
import { type Envelope, rowsOf } from './envelope.ts';
import { type JsonObject, memberOf } from './json.ts';
import { readMoney } from './money.ts';

/** What the guarantor said, typed; amounts are decimal strings, a value it did not give (or not legibly) is null. */
interface Answers {
  penjaminanBaru: {
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
  };
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
}

/** One year of an IJP inquiry, keyed on `tahun_ke`. */
export interface BarisIjp {
  readonly tahun_ke: string;
  readonly jangka_waktu_kredit: string | null;
  readonly total_ijp: string | null;
  readonly angsuran_ijp: string | null;
}

export type AnswerOf<O extends Operasi> = { readonly [K in Operasi]: Answers[K] }[O];

/** What a letter speaks of, to compare with what its answer speaks of. */
export interface About {
  readonly noRekening?: string | undefined;
  readonly nomorAplikasi?: string | undefined;
}

export type Fault =
  | 'foreign_answer'
  | 'other_account'
  | 'no_certificate'
  | 'unreadable_certificate'
  | 'unreadable_rows'
  | 'not_a_document'
  | 'unsafe_document';
export type Reading<O extends Operasi> = { readonly answer: AnswerOf<O> } | { readonly fault: Fault };

interface Accepted {
  /** status true, or null where the body is no envelope */
  readonly envelope: Envelope | null;
  readonly body: Buffer;
  readonly about: About;
  readonly profile: JfusionProfile;
}

/** Longest texts that have a place in the book; a longer one is not legible and stands in the way of nothing. */
const CERTIFICATE_MAX = 51;
const INVOICE_MAX = 50;
const TENOR_MAX = 20;
const BANK_MAX = 20;
const COVER_MAX = 1000;

/** Reads the answer of an accepted call, one row an operation. */
export const readers: { readonly [O in Operasi]: (accepted: Accepted) => Reading<O> } = {
  penjaminanBaru: (accepted) => {
    const row = ownRow(accepted);
    if (typeof row === 'string') return { fault: row };
    const nomor = certificateOf(row);
    if (nomor === null && textOf(row, 'no_sertifikat') !== null) return { fault: 'unreadable_certificate' };
    if (nomor === null && accepted.profile.sertifikat.saat === 'langsung') return { fault: 'no_certificate' };
    const cover = ownCover(textOf(row, 'url_sertifikat'), accepted.about);
    return {
      answer: {
        no_rekening: keptOf(row, 'no_rekening'),
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
  },
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
};

/** The one row of an answer that is ours (empty where the answer has none), or why there is none. */
function ownRow({ envelope, about }: Accepted): JsonObject | Fault {
  if (!envelope) return 'foreign_answer';
  const rows = rowsOf(envelope.data);
  if (!rows) return 'unreadable_rows';
  const own = rows.filter((row) => !isOther(row, about));
  if (own.length > 1) return 'unreadable_rows';
  return own[0] ?? (rows.length > 0 ? 'other_account' : {});
}

/** Whether a row names an account or an application which is not the letter's. */
function isOther(row: JsonObject, about: About): boolean {
  const differs = (said: string | null, ours: string | undefined): boolean => said !== null && ours !== undefined && said !== ours;
  const aplikasi = textOf(row, 'nomor_aplikasi') ?? textOf(row, 'no_aplikasi');
  return differs(textOf(row, 'no_rekening'), about.noRekening) || differs(aplikasi, about.nomorAplikasi);
}

function ownCover(url: string | null, about: About): string | null {
  const code = url && coverOfUrl(url);
  const cover = code ? parseCover(code) : null;
  return cover && code && code.length <= COVER_MAX && !isOther({ ...cover }, about) ? code : null;
}

/** A value's text with its inner spaces as they stand; numbers are text already, blank is none. */
function textOf(row: JsonObject, key: string): string | null {
  const value = memberOf(row, key);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** A text that may be kept, or null where it is too long or holds what can neither be stored nor sent again. */
function keptOf(row: JsonObject, key: string, max = Number.POSITIVE_INFINITY): string | null {
  const text = textOf(row, key);
  return text === null || hasForbiddenCharacter(text) || [...text].length > max ? null : text;
}

function bankOf(cover: string | null): string | null {
  const bank = (cover && parseCover(cover)?.id_dd_bank) || null;
  return bank === null || hasForbiddenCharacter(bank) || bank.length > BANK_MAX ? null : bank;
}

/** A certificate's number, verbatim; null where there is none or none that may be kept. */
function certificateOf(row: JsonObject): string | null {
  return keptOf(row, 'no_sertifikat', CERTIFICATE_MAX);
}

function dateOf(row: JsonObject, key: string): string | null {
  const day = textOf(row, key)?.slice(0, 10) ?? '';
  return isCalendarDate(day) ? day : null;
}

/** A count of one to three digits, written `1`, `01` or `1.0`. */
function countOf(row: JsonObject, key: string): string | null {
  return /^0*([1-9]\d{0,2})(?:\.0+)?$/.exec(textOf(row, key) ?? '')?.[1] ?? null;
}
