import type { Payload } from '#lib/jfusion/contract/endpoints.ts';
import { blindIndex, seal, unsealText } from '#lib/seal.ts';
import { fromDay, toDay } from '#lib/tanggal.ts';
import type { Prisma } from '#prisma/client.ts';
import { kolomPengajuan, type NamaKolom } from './fields.ts';
import { type IsianPengajuan, kolomSpr, type NamaSpr, type PengajuanLengkap } from './schema.ts';

const PRIBADI = ['no_identitas', 'npwp', 'no_hp'] as const;
type Pribadi = (typeof PRIBADI)[number];
type Baris = Omit<
  Prisma.pengajuanUncheckedCreateInput,
  'id' | 'cabang_id' | 'pengiriman_id' | 'koreksi_dari_id' | 'dibuat_oleh' | 'dibuat_pada'
>;

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

type BarisSpr = Omit<
  Prisma.pengajuan_sprUncheckedCreateInput,
  'id' | 'cabang_id' | 'penjaminan_id' | 'pengiriman_id' | 'koreksi_dari_id' | 'dibuat_oleh' | 'dibuat_pada'
>;

/** A checked SPR as its table row: days as dates, whole months as a number. */
export function barisSpr(payload: Payload<'penjaminanSpr'>): BarisSpr {
  const { tanggal_awal, tanggal_akhir, tanggal_pk, tgl_rekam, jangka_waktu, ...teks } = payload;
  return {
    ...teks,
    tanggal_awal: toDay(tanggal_awal),
    tanggal_akhir: toDay(tanggal_akhir),
    tanggal_pk: toDay(tanggal_pk),
    tgl_rekam: toDay(tgl_rekam),
    jangka_waktu: Number(jangka_waktu),
  };
}

/** An SPR's row back as what was filed: days ISO, money decimal strings. */
export function isianSpr(row: Readonly<Record<NamaSpr, unknown>>): Readonly<Record<NamaSpr, string>> {
  const text = (value: unknown) => (value instanceof Date ? fromDay(value) : String(value));
  return Object.fromEntries(kolomSpr.map(({ name }) => [name, text(row[name])])) as Record<NamaSpr, string>;
}
