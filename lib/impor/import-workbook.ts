import type { Actor } from '#lib/auth/actor.ts';
import { permit } from '#lib/auth/actor.ts';
import type { SheetRow } from '#lib/spreadsheet/cells.ts';
import type { Workbook } from '#lib/spreadsheet/write.ts';
import type { BarisImpor, ImportKind } from './import-kind.ts';

/** The empty workbook of a kind: its columns as text, one example row that is skipped when it comes back, a sheet that explains. */
export function templateOf(actor: Actor, kind: ImportKind, now: Date = new Date()): Workbook {
  permit(actor, kind.izin);
  const contoh = Object.fromEntries(kind.columns.map(({ key, contoh }) => [key, contoh]));
  return {
    nama: kind.judul,
    columns: kind.columns,
    rows: feed([contoh]),
    keterangan: [
      ['Baris contoh', 'Baris kedua hanya contoh. Timpa atau biarkan: selama isinya tetap, ia dilewati.'],
      ...kind.columns.map(({ label, jelas }) => [label, jelas] as const),
      ...kind.keterangan.map((kalimat) => ['Yang terjadi', kalimat] as const),
    ],
    pembuat: actor.nama,
    dibuatPada: now,
  };
}

/** Rows that could not go in, as they were written, with the reason behind them: mended there, the file can be brought again. */
export function refusedRows(actor: Actor, kind: ImportKind, rows: readonly BarisImpor[], now: Date = new Date()): Workbook {
  permit(actor, kind.izin);
  const labels = new Map(kind.columns.map(({ key, label }) => [key, label]));
  const alasan = (row: BarisImpor) =>
    row.temuan.map(({ field, pesan }) => (labels.has(field) ? `${labels.get(field)}: ${pesan}` : pesan)).join('. ');
  return {
    nama: kind.judul,
    columns: [...kind.columns, { key: 'alasan', label: 'Sebab belum masuk', kind: 'text', width: 70 }],
    rows: feed(rows.filter((row) => row.nasib === 'salah').map((row) => ({ ...row.isi, alasan: alasan(row) }))),
    pembuat: actor.nama,
    dibuatPada: now,
  };
}

async function* feed(rows: Iterable<SheetRow>): AsyncGenerator<SheetRow> {
  yield* rows;
}
