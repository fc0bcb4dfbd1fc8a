import type { ListRow } from '#lib/daftar/page.ts';
import type { SheetCell, SheetRow } from '#lib/spreadsheet/cells.ts';
import type { Kata, KolomLaporan } from './schema.ts';

/** One value of a report's row in words: codes of ours told, sealed values opened; amounts, days and moments as they are. */
export function isiKolom(kolom: KolomLaporan, row: ListRow): SheetCell {
  const value = row[kolom.key];
  if (value === null || value === undefined) return null;
  // a sealed value that was veiled comes as its veil
  if (kolom.buka) return value instanceof Uint8Array ? kolom.buka(value) : typeof value === 'string' ? value : null;
  if (kolom.kata) return kataKolom(kolom, row)?.label;
  return value instanceof Date ? value : String(value);
}

/** The words and the mark of a code of ours. */
export function kataKolom({ key, kata }: KolomLaporan, row: ListRow): Kata | null {
  const kode = row[key];
  return kata && typeof kode === 'string' ? kata(kode) : null;
}

/** A whole row, by column key. */
export function isiBaris(kolom: readonly KolomLaporan[], row: ListRow): SheetRow {
  return Object.fromEntries(kolom.map((one) => [one.key, isiKolom(one, row)]));
}
