import type { Temuan } from '#lib/errors.ts';
import { checkField, cleanText } from '#lib/jfusion/contract/check.ts';
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
