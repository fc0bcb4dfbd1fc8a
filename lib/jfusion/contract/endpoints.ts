import type { FieldRow, PayloadOf } from './field.ts';
import { inquiryIjpFields, pembayaranIjpFields } from './ijp.ts';
import { inquiryKlaimFields, requestKlaimFields, uploadDokumenFields } from './klaim.ts';
import { penjaminanBaruFields } from './penjaminan-baru.ts';
import type { JfusionProfile, OperasiSingkat } from './profile.ts';
import { penjaminanSprFields } from './spr.ts';
import { subrogasiFields } from './subrogasi.ts';

export type Lane = 'interaktif' | 'batch' | 'dokumen';

/** One row of the endpoint table: all that is known of an operation. Client, sandbox and worker are mapped types over it. */
export interface Endpoint<F extends readonly FieldRow[] = readonly FieldRow[]> {
  readonly label: string;
  readonly singkat: OperasiSingkat;
  readonly method: 'GET' | 'POST';
  /** below `/api/v1/banks/{mitraId}`; by the profile where a switch says so */
  readonly path: string | ((profile: JfusionProfile) => string);
  /**
   * `json`: one signed JSON body; `inquiry`: the same fields by switch `inquiry.transport`; `query`: no body, never signed;
   * `multipart`: the fields as text parts and one file, signed by switch `signature.upload`
   */
  readonly body: 'json' | 'inquiry' | 'query' | 'multipart';
  readonly answer: 'envelope' | 'document';
  readonly accept: string;
  /** true where the call changes something at the guarantor: never resent blindly */
  readonly effect: boolean;
  readonly lane: Lane;
  readonly fields: F;
  /** names of the business action; unique among letters not refused, cancelled or proved absent */
  readonly businessKeys: (payload: Readonly<Record<string, string | null | undefined>>, objekId: string) => readonly string[];
}

const row = <const F extends readonly FieldRow[]>(endpoint: Endpoint<F>): Endpoint<F> => endpoint;
const key = (...parts: (string | null | undefined)[]): string =>
  parts.map((part) => (part ?? '').replace(/\s+/g, '').toUpperCase()).join(':');

export const endpoints = {
  penjaminanBaru: row({
    label: 'Penjaminan baru',
    singkat: 'baru',
    method: 'POST',
    path: '/penjaminan/baru',
    body: 'json',
    answer: 'envelope',
    accept: 'application/json',
    effect: true,
    lane: 'interaktif',
    fields: penjaminanBaruFields,
    businessKeys: (p) => [key('baru', 'aplikasi', p.nomor_aplikasi), key('baru', 'rekening', p.no_rekening)],
  }),
  inquiryIjp: row({
    label: 'Inquiry IJP',
    singkat: 'ijp_inquiry',
    method: 'GET',
    path: '/ijp/inquiry',
    body: 'inquiry',
    answer: 'envelope',
    accept: 'application/json',
    effect: false,
    lane: 'interaktif',
    fields: inquiryIjpFields,
    businessKeys: () => [],
  }),
  cetakCovering: row({
    label: 'Cetak covering',
    singkat: 'cetak',
    method: 'GET',
    path: '/covering/print',
    body: 'query',
    answer: 'document',
    accept: 'application/pdf, application/json',
    effect: false,
    lane: 'dokumen',
    fields: [{ name: 'cover', wire: 'string', max: 1000, required: true }],
    businessKeys: () => [],
  }),
  pembayaranIjp: row({
    label: 'Pembayaran IJP',
    singkat: 'ijp',
    method: 'POST',
    path: (profile) => profile.paths.ijpPembayaran,
    body: 'json',
    answer: 'envelope',
    accept: 'application/json',
    effect: true,
    lane: 'interaktif',
    fields: pembayaranIjpFields,
    businessKeys: (p) => [key('ijp', p.no_sertifikat, p.tahun_ke, p.no_referensi_pembayaran)],
  }),
  penjaminanSpr: row({
    label: 'Penjaminan SPR',
    singkat: 'spr',
    method: 'POST',
    path: '/penjaminan/spr',
    body: 'json',
    answer: 'envelope',
    accept: 'application/json',
    effect: true,
    lane: 'interaktif',
    fields: penjaminanSprFields,
    businessKeys: (p) => [key('spr', 'aplikasi', p.nomor_aplikasi)],
  }),
  requestKlaim: row({
    label: 'Request klaim',
    singkat: 'klaim',
    method: 'POST',
    path: '/klaim',
    body: 'json',
    answer: 'envelope',
    accept: 'application/json',
    effect: true,
    lane: 'interaktif',
    fields: requestKlaimFields,
    businessKeys: (p) => [key('klaim', p.no_rekening, p.no_spk)],
  }),
  uploadDokumen: row({
    label: 'Upload dokumen klaim',
    singkat: 'upload',
    method: 'POST',
    path: '/klaim/upload',
    body: 'multipart',
    answer: 'envelope',
    accept: 'application/json',
    effect: true,
    lane: 'dokumen',
    fields: uploadDokumenFields,
    businessKeys: (_p, objekId) => [key('upload', objekId)],
  }),
  inquiryKlaim: row({
    label: 'Inquiry klaim',
    singkat: 'klaim_inquiry',
    method: 'GET',
    path: '/klaim/inquiry',
    body: 'inquiry',
    answer: 'envelope',
    accept: 'application/json',
    effect: false,
    lane: 'interaktif',
    fields: inquiryKlaimFields,
    businessKeys: () => [],
  }),
  pengajuanSubrogasi: row({
    label: 'Pengajuan subrogasi',
    singkat: 'subrogasi',
    method: 'POST',
    path: '/subrogasi',
    body: 'json',
    answer: 'envelope',
    accept: 'application/json',
    effect: true,
    lane: 'interaktif',
    fields: subrogasiFields,
    businessKeys: (p) => [key('subrogasi', p.nomor_sertifikat, p.no_surat_subrogasi, p.no_referensi_pembayaran)],
  }),
  pembayaranSubrogasi: row({
    label: 'Pembayaran subrogasi',
    singkat: 'subrogasi_pembayaran',
    method: 'POST',
    path: '/subrogasi/pembayaran',
    body: 'json',
    answer: 'envelope',
    accept: 'application/json',
    effect: true,
    lane: 'interaktif',
    fields: subrogasiFields,
    businessKeys: (p) => [key('subrogasi_bayar', p.nomor_sertifikat, p.no_surat_subrogasi, p.no_referensi_pembayaran)],
  }),
};

/** The eleventh operation: no letter, only what lets letters through. */
export const tokenEndpoint = { label: 'Autentikasi', method: 'POST', path: '/api/v1/oauth/token', accept: 'application/json' } as const;

export type Operasi = keyof typeof endpoints;
export const operasi = Object.keys(endpoints) as Operasi[];

/** What an action hands over for an operation; the reference is ours to make and never part of it. */
export type Payload<O extends Operasi> = Omit<PayloadOf<(typeof endpoints)[O]['fields']>, 'partner_reference_id'>;

/** What stands before every operation's path. */
export function prefixOf(mitraId: string): string {
  return `/api/v1/banks/${encodeURIComponent(mitraId)}`;
}

/** Path of an operation below the prefix, by profile. */
export function pathOf(operation: Operasi, profile: JfusionProfile): string {
  const { path } = endpoints[operation] as Endpoint;
  return typeof path === 'string' ? path : path(profile);
}
