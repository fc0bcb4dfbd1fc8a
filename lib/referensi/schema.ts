import { InputError, type Temuan } from '#lib/errors.ts';
import { checkField, cleanText } from '#lib/jfusion/contract/check.ts';
import { toDay } from '#lib/tanggal.ts';
import type { KolomReferensi } from './fields.ts';

/** What a person typed into a reference form: strings; days ISO, numbers with a point. */
export type IsianReferensi = Readonly<Partial<Record<string, string>>>;

/**
 * The fields of these rows, cleaned as text, empty ones as ''.
 * @throws InputError with every finding of the rows, of the two days of validity, and of `lain`
 */
export function bacaIsian(
  kolom: readonly KolomReferensi[],
  input: IsianReferensi,
  lain: (nilai: (field: string) => string) => Temuan[] = () => [],
): (field: string) => string {
  const isian = new Map(kolom.map(({ baris }) => [baris.name, cleanText(input[baris.name] ?? '')]));
  const nilai = (field: string) => isian.get(field) ?? '';
  const temuan: Temuan[] = kolom.flatMap(({ baris }) => {
    const pesan = checkField(baris, nilai(baris.name), {});
    return pesan ? [{ field: baris.name, pesan }] : [];
  });
  const salah = (field: string) => temuan.some((row) => row.field === field);
  if (!salah('berlaku_dari') && !salah('berlaku_sampai') && nilai('berlaku_sampai') && nilai('berlaku_sampai') < nilai('berlaku_dari'))
    temuan.push({ field: 'berlaku_sampai', pesan: 'lebih awal dari Berlaku dari' });
  temuan.push(...lain(nilai).filter((row) => !salah(row.field)));
  if (temuan.length > 0) throw new InputError(temuan);
  return nilai;
}

/** A day of validity as its column wants it; none for ''. */
export const atauHari = (hari: string): Date | null => (hari ? toDay(hari) : null);

/** Whether two spans of ISO days meet; a span without an end has none. */
export function bertindihan(a: Masa, b: Masa): boolean {
  return (b.sampai === null || a.dari <= b.sampai) && (a.sampai === null || b.dari <= a.sampai);
}

export interface Masa {
  readonly dari: string;
  readonly sampai: string | null;
}

/** Whether a span holds a day. */
export const memuat = (masa: Masa, hari: string): boolean => masa.dari <= hari && (masa.sampai === null || hari <= masa.sampai);
