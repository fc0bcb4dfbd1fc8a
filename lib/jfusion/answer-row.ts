import { hasForbiddenCharacter, isCalendarDate } from './contract/check.ts';
import { coverOfUrl, parseCover } from './contract/cover.ts';
import type { JfusionProfile } from './contract/profile.ts';
import { type Envelope, rowsOf } from './envelope.ts';
import { type JsonObject, memberOf } from './json.ts';

/** What a letter speaks of, to compare with what its answer speaks of. */
export interface About {
  readonly noRekening?: string | undefined;
  /** further accounts which an answer may name (penjaminan SPR) */
  readonly noRekeningLain?: readonly string[] | undefined;
  readonly nomorAplikasi?: string | undefined;
}

/** Why an accepted answer is not believed. */
export type Fault =
  | 'foreign_answer'
  | 'other_account'
  | 'no_certificate'
  | 'unreadable_certificate'
  | 'unreadable_rows'
  | 'not_a_document'
  | 'unsafe_document';

/** An answer with status true, as a reader gets it. */
export interface Accepted {
  /** status true, or null where the body is no envelope */
  readonly envelope: Envelope | null;
  readonly body: Buffer;
  readonly about: About;
  readonly profile: JfusionProfile;
}

/** Longest texts that have a place in the book; a longer one is not legible and stands in the way of nothing. */
const CERTIFICATE_MAX = 51;
const ACCOUNT_MAX = 51;
const BANK_MAX = 20;
const COVER_MAX = 1000;

/** The one row of an answer that is ours (empty where the answer has none), or why there is none. */
export function ownRow({ envelope, about }: Accepted): JsonObject | Fault {
  if (!envelope) return 'foreign_answer';
  const rows = rowsOf(envelope.data);
  if (!rows) return 'unreadable_rows';
  const own = rows.filter((row) => !isOther(row, about));
  if (own.length > 1) return 'unreadable_rows';
  return own[0] ?? (rows.length > 0 ? 'other_account' : {});
}

/** Whether a row names an account or an application which is not the letter's. */
export function isOther(row: JsonObject, about: About): boolean {
  const differs = (said: string | null, ours: string | undefined): boolean => said !== null && ours !== undefined && said !== ours;
  const aplikasi = textOf(row, 'nomor_aplikasi') ?? textOf(row, 'no_aplikasi');
  const rekening = textOf(row, 'no_rekening');
  const also = rekening !== null && about.noRekeningLain?.includes(rekening);
  return (!also && differs(rekening, about.noRekening)) || differs(aplikasi, about.nomorAplikasi);
}

/** The cover code of an address, where it names our own guarantee. */
export function ownCover(url: string | null, about: About): string | null {
  const code = url && coverOfUrl(url);
  const cover = code ? parseCover(code) : null;
  return cover && code && code.length <= COVER_MAX && !isOther({ ...cover }, about) ? code : null;
}

/** A value's text with its inner spaces as they stand; numbers are text already, blank is none. */
export function textOf(row: JsonObject, key: string): string | null {
  const value = memberOf(row, key);
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? null : text;
}

/** A text that may be kept, or null where it is too long or holds what can neither be stored nor sent again. */
export function keptOf(row: JsonObject, key: string, max = Number.POSITIVE_INFINITY): string | null {
  const text = textOf(row, key);
  return text === null || hasForbiddenCharacter(text) || [...text].length > max ? null : text;
}

/** The guarantor's own number for the bank, inside a cover code. */
export function bankOf(cover: string | null): string | null {
  const bank = (cover && parseCover(cover)?.id_dd_bank) || null;
  return bank === null || hasForbiddenCharacter(bank) || bank.length > BANK_MAX ? null : bank;
}

/** The account a row names. */
export function accountOf(row: JsonObject): string | null {
  return keptOf(row, 'no_rekening', ACCOUNT_MAX);
}

/** A certificate's number, verbatim; null where there is none or none that may be kept. */
export function certificateOf(row: JsonObject): string | null {
  return keptOf(row, 'no_sertifikat', CERTIFICATE_MAX);
}

/** A day of the calendar out of a date, or of a date with its time. */
export function dateOf(row: JsonObject, key: string): string | null {
  const day = textOf(row, key)?.slice(0, 10) ?? '';
  return isCalendarDate(day) ? day : null;
}

/** A count of one to three digits, written `1`, `01` or `1.0`. */
export function countOf(row: JsonObject, key: string): string | null {
  return /^0*([1-9]\d{0,2})(?:\.0+)?$/.exec(textOf(row, key) ?? '')?.[1] ?? null;
}
