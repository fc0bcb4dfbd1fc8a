import type { SheetKind } from './cells.ts';
import type { ReadCell } from './read-rows.ts';

/** A cell's value as text (days yyyy-mm-dd, amounts as decimal strings, nothing as ''), or what is wrong with it. */
export type CellValue = { readonly value: string } | { readonly pesan: string };

const asNumber =
  'tersimpan sebagai angka, jadi nol di depan dan angka sesudah yang ke-15 sudah hilang. Jadikan kolomnya Teks, lalu ketik ulang isinya';

/** Reads a cell as its column wants it. Numbers in columns of codes are refused: what was typed is no longer what stands there. */
export function cellToValue(kind: SheetKind, cell: ReadCell): CellValue {
  if (cell === null) return { value: '' };
  if (cell.kind === 'error') return { pesan: `berisi kesalahan (${cell.value}). Perbaiki rumusnya, atau tulis isinya` };
  if (kind === 'text') return { value: cell.kind === 'date' ? cell.value.replace('T', ' ') : cell.value.trim() };
  if (kind === 'code')
    return cell.kind === 'text'
      ? { value: cell.value.trim() }
      : { pesan: cell.kind === 'number' ? asNumber : 'bukan teks. Jadikan kolomnya Teks, lalu ketik ulang isinya' };
  if (kind === 'date' || kind === 'datetime') return readDay(cell);
  return readAmount(cell);
}

function readDay(cell: NonNullable<ReadCell>): CellValue {
  const pesan = 'bukan tanggal. Tulis misalnya 17-06-2025';
  if (cell.kind === 'date') return cell.value ? { value: cell.value } : { pesan };
  if (cell.kind !== 'text') return { pesan };
  const text = cell.value.trim();
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  const iso = parts ? `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}` : text;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && isDay(iso) ? { value: iso } : { pesan };
}

function isDay(iso: string): boolean {
  const day = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

function readAmount(cell: NonNullable<ReadCell>): CellValue {
  if (cell.kind === 'number') return { value: cell.value };
  const text = cell.kind === 'text' ? cell.value.replace(/^Rp\s*/i, '').trim() : '';
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(text)) return { value: text.replaceAll('.', '').replace(',', '.') };
  if (/^-?\d+(,\d+)?$/.test(text)) return { value: text.replace(',', '.') };
  return { pesan: 'bukan angka. Tulis misalnya 35000000 atau 35.000.000,00' };
}
