import type { FieldRow, PayloadOf } from './field.ts';
import { inquiryIjpFields, pembayaranIjpFields } from './ijp.ts';
import { penjaminanBaruFields } from './penjaminan-baru.ts';
import type { JfusionProfile, OperasiSingkat } from './profile.ts';

export type Lane = 'interaktif' | 'batch' | 'dokumen';

/** One row of the endpoint table: all that is known of an operation. Client, sandbox and worker are mapped types over it. */
export interface Endpoint<F extends readonly FieldRow[] = readonly FieldRow[]> {
  readonly label: string;
  readonly singkat: OperasiSingkat;
  readonly method: 'GET' | 'POST';
  /** below `/api/v1/banks/{mitraId}`; by the profile where a switch says so */
  readonly path: string | ((profile: JfusionProfile) => string);
  /** `json`: one signed JSON body; `inquiry`: the same fields by switch `inquiry.transport`; `query`: no body, never signed */
  readonly body: 'json' | 'inquiry' | 'query';
  readonly answer: 'envelope' | 'document';
  readonly accept: string;
  /** true where the call changes something at the guarantor: never resent blindly */
  readonly effect: boolean;
  readonly lane: Lane;
  readonly fields: F;
  /** names of the business action; unique among letters not refused, cancelled or proved absent */
  readonly businessKeys: (payload: Readonly<Record<string, string | null | undefined>>) => readonly string[];
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
};

export type Operasi = keyof typeof endpoints;
export const operasi = Object.keys(endpoints) as Operasi[];

/** What an action hands over for an operation; the reference is ours to make and never part of it. */
export type Payload<O extends Operasi> = Omit<PayloadOf<(typeof endpoints)[O]['fields']>, 'partner_reference_id'>;

/** Path of an operation below the prefix, by profile. */
export function pathOf(operation: Operasi, profile: JfusionProfile): string {
  const { path } = endpoints[operation] as Endpoint;
  return typeof path === 'string' ? path : path(profile);
}
