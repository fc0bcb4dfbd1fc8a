import type { Temuan } from '#lib/errors.ts';
import { checkField, checkPayload, cleanText } from '#lib/jfusion/contract/check.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { penjaminanSprFields } from '#lib/jfusion/contract/spr.ts';
import type { IsianKertas } from '#lib/kertas/isian-kertas.ts';
import { kolomPengajuan, type NamaKolom } from './fields.ts';

/** What a person has typed into the form of a filing: any of the fields, as strings. */
export type IsianPengajuan = Readonly<Partial<Record<NamaKolom, string>>>;
/** A filing that passed every blocking check. */
export type PengajuanLengkap = Readonly<Record<NamaKolom, string | null>>;

/** Keeps the known fields of anything a browser sends, cleaned as text; hidden conditional fields are dropped. */
export function bersihkanIsian(input: unknown): IsianPengajuan {
  const source = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  const isian: Partial<Record<NamaKolom, string>> = {};
  for (const { field } of kolomPengajuan) {
    const value = source[field];
    if (typeof value === 'string' && value.trim() !== '') isian[field] = cleanText(value).slice(0, 2000);
  }
  for (const { field, tampilBila } of kolomPengajuan) {
    if (tampilBila && !tampilBila.isi.includes(isian[tampilBila.field as NamaKolom] ?? '')) delete isian[field];
  }
  return isian;
}

/** Key under which a draft remembers the filing it corrects; no field bears this name. */
export const KOREKSI_DRAF = 'koreksi_dari';

/** A draft back as what was typed, and which filing it corrects. */
export function isianDraf(isi: Readonly<Record<string, string>>): { isian: IsianPengajuan & IsianKertas; koreksiDariId: string | null } {
  const { [KOREKSI_DRAF]: koreksiDariId = null, ...isian } = isi;
  return { isian, koreksiDariId };
}

/** Keeps the fields of these rows out of anything a browser sends, cleaned as text; what was left empty is left out. */
export function bersihkanNilai<Nama extends string>(
  rows: readonly { readonly name: Nama }[],
  input: unknown,
): Partial<Record<Nama, string>> {
  const source = typeof input === 'object' && input !== null ? (input as Record<string, unknown>) : {};
  const isian: Partial<Record<Nama, string>> = {};
  for (const { name } of rows) {
    const value = source[name];
    if (typeof value === 'string' && value.trim() !== '') isian[name] = cleanText(value).slice(0, 2000);
  }
  return isian;
}

export type NamaSpr = Exclude<(typeof penjaminanSprFields)[number]['name'], 'partner_reference_id'>;
/** An SPR as a person fills it in; the certificate and account it continues are the guarantee's own. */
export type IsianSpr = Readonly<Partial<Record<Exclude<NamaSpr, 'no_sertifikat_lama' | 'no_rekening_lama'>, string>>>;

/** The contract's rows of an SPR but its reference, which is ours to make. */
export const kolomSpr: readonly (FieldRow & { readonly name: NamaSpr })[] = penjaminanSprFields.filter(
  (row) => row.name !== 'partner_reference_id',
);

/** Every blocking finding of an SPR: the contract's fields, then what holds between them. */
export function periksaSpr(isian: Readonly<Partial<Record<NamaSpr, string>>>): Temuan[] {
  const temuan: Temuan[] = checkPayload(kolomSpr, isian);
  const ada = (field: NamaSpr) => temuan.some((row) => row.field === field);
  if (!ada('tanggal_awal') && !ada('tanggal_akhir') && (isian.tanggal_akhir ?? '') <= (isian.tanggal_awal ?? ''))
    temuan.push({ field: 'tanggal_akhir', pesan: 'harus sesudah awal penjaminan' });
  return temuan;
}

/** Every blocking finding of a filing, in the order of the form: the contract's fields, then what holds between them. */
export function periksaIsian(isian: IsianPengajuan): Temuan[] {
  const temuan: Temuan[] = [];
  for (const { field, kontrak } of kolomPengajuan) {
    const pesan = checkField(kontrak, isian[field], isian);
    if (pesan) temuan.push({ field, pesan });
  }
  const ada = (field: NamaKolom) => temuan.some((row) => row.field === field);
  if (!ada('tanggal_awal') && !ada('tanggal_akhir') && (isian.tanggal_akhir ?? '') <= (isian.tanggal_awal ?? '')) {
    temuan.push({ field: 'tanggal_akhir', pesan: 'harus sesudah awal penjaminan' });
  }
  return temuan;
}

/** Every field of a checked filing, null where it was left empty. */
export function lengkapi(isian: IsianPengajuan): PengajuanLengkap {
  return Object.fromEntries(kolomPengajuan.map(({ field }) => [field, isian[field] ?? null])) as unknown as PengajuanLengkap;
}
