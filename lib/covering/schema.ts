import type { Temuan } from '#lib/errors.ts';
import { checkField, cleanText } from '#lib/jfusion/contract/check.ts';
import { blindIndex, seal, unsealText } from '#lib/seal.ts';
import { fromDay, toDay } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';
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

const PRIBADI = ['no_identitas', 'npwp', 'no_hp'] as const;
type Pribadi = (typeof PRIBADI)[number];
type Baris = Omit<Prisma.pengajuanUncheckedCreateInput, 'id' | 'cabang_id' | 'pengiriman_id' | 'koreksi_dari_id' | 'dibuat_oleh' | 'dibuat_pada'>;

const purpose = (field: Pribadi) => `pengajuan.${field}`;
const isPribadi = (field: string): field is Pribadi => (PRIBADI as readonly string[]).includes(field);

/** Index by which a personal value of a filing is found on exact match. */
export function indeksPribadi(field: Pribadi, value: string): Uint8Array<ArrayBuffer> {
  return blindIndex(value, purpose(field));
}

/** A checked filing as its table row: days as dates, personal values sealed beside their blind index. */
export function barisPengajuan(isian: PengajuanLengkap): Baris {
  const row: Record<string, unknown> = {};
  for (const { field, kontrak } of kolomPengajuan) {
    const value = isian[field];
    if (isPribadi(field)) {
      row[field] = value === null ? null : seal(value, purpose(field));
      row[`${field}_indeks`] = value === null ? null : indeksPribadi(field, value);
    } else row[field] = value !== null && kontrak.wire === 'date' ? toDay(value) : value;
  }
  return row as unknown as Baris;
}

/** A row back as what was typed: for the page, a correction or a copy. */
export function isianPengajuan(row: Readonly<Record<string, unknown>>): IsianPengajuan {
  const isian: Partial<Record<NamaKolom, string>> = {};
  for (const { field } of kolomPengajuan) {
    const value = row[field];
    if (value === null || value === undefined) continue;
    if (isPribadi(field)) isian[field] = unsealText(value as Uint8Array, purpose(field));
    else if (value instanceof Date) isian[field] = fromDay(value);
    else isian[field] = String(value);
  }
  return isian;
}
