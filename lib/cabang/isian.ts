import { InputError, type Temuan } from '#lib/errors.ts';
import { checkField, cleanText, isCalendarDate } from '#lib/jfusion/contract/check.ts';
import type { FieldRow } from '#lib/jfusion/contract/field.ts';
import { tambahHari } from '#lib/tanggal.ts';

const kolom = {
  kodeUker: { name: 'kode_uker', wire: 'string', max: 10, required: true },
  nama: { name: 'nama', wire: 'string', max: 120, required: true },
  alasan: { name: 'alasan', wire: 'string', max: 300, required: true },
} as const satisfies Record<string, FieldRow>;
type Teks = keyof typeof kolom;

/** What a person typed about a branch, cleaned as text. @throws InputError with every finding, those of `lain` too */
export function bacaIsian<F extends Teks>(
  input: Readonly<Record<F, string>>,
  fields: readonly F[],
  lain: readonly Temuan[] = [],
): Record<F, string> {
  const isian = Object.fromEntries(fields.map((field) => [field, cleanText(input[field])])) as Record<F, string>;
  const temuan = fields.flatMap((field) => {
    const pesan = checkField(kolom[field], isian[field], {}) ?? bentukKode(field, isian[field]);
    return pesan ? [{ field, pesan }] : [];
  });
  if (temuan.length + lain.length > 0) throw new InputError([...temuan, ...lain]);
  return isian;
}

/** Codes travel as they are typed: letters, digits, dash and point alone. */
function bentukKode(field: Teks, value: string): string | null {
  return field === 'kodeUker' && !/^[0-9A-Za-z.-]+$/.test(value) ? 'hanya huruf, angka, titik, dan tanda hubung' : null;
}

/** What is wrong with a day (ISO) on which something begins: no day, before `paling` or after today. */
export function salahHari(field: string, hari: string, { paling, kini }: { paling: string; kini: string }): Temuan[] {
  if (!hari) return [{ field, pesan: 'wajib diisi' }];
  if (!isCalendarDate(hari)) return [{ field, pesan: 'harus tanggal yang ada di kalender, misalnya 17-06-2025' }];
  if (hari > kini) return [{ field, pesan: 'tidak boleh sesudah hari ini; lakukan pada harinya' }];
  if (hari < paling) return [{ field, pesan: 'lebih awal dari mulai berlakunya kode yang sekarang' }];
  return [];
}

/** The day before (ISO), but not before `paling`: the last day of what ends when something else begins. */
export function sehariSebelum(hari: string, paling: string): string {
  const kemarin = tambahHari(hari, -1);
  return kemarin < paling ? paling : kemarin;
}
