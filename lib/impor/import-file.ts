import { type Actor, permit } from '#lib/auth/actor.ts';
import { InputError, Refusal, SignedOut } from '#lib/errors.ts';
import { SheetRefused } from '#lib/spreadsheet/read-limits.ts';
import { readTable, type TableRow } from '#lib/spreadsheet/read-table.ts';
import type { BarisImpor, HasilBaris, ImportKind } from './import-kind.ts';
import { takeFile } from './take-file.ts';

/** What saving a file gave: rows that went in, rows that could not after all, and how many stood there before. */
export interface HasilImpor {
  readonly tersimpan: readonly HasilBaris[];
  readonly gagal: readonly BarisImpor[];
  readonly sudahAda: number;
}

/** Looks at every row of an uploaded workbook; nothing is saved. @throws Refusal with the sentence where it cannot be read */
export async function readImport(actor: Actor, kind: ImportKind, pieces: AsyncIterable<Uint8Array>): Promise<BarisImpor[]> {
  permit(actor, kind.izin);
  const rows = await takeFile(pieces, (path) => rowsOf(kind, path)).catch(refuse);
  if (rows.length === 0)
    throw new Refusal('Lembar pertama berkas ini tidak memuat satu baris pun di bawah judulnya. Isi dahulu, lalu unggah lagi.');
  return kind.periksa(actor, rows);
}

/**
 * Saves the good rows of an uploaded workbook, each in a transaction of its own: a row that cannot go in after all is told with
 * its findings and holds up no other; brought once more, what went in stands there already. @throws as `readImport`; SignedOut as soon
 * as `still` says that the session is over: what went in before stays
 */
export async function saveImport(
  actor: Actor,
  kind: ImportKind,
  pieces: AsyncIterable<Uint8Array>,
  still: () => Promise<unknown>,
): Promise<HasilImpor> {
  permit(actor, kind.izin);
  const rows = await readImport(actor, kind, pieces);
  const tersimpan: HasilBaris[] = [];
  const gagal = rows.filter((row) => row.nasib === 'salah');
  for (const row of rows) {
    if (row.nasib !== 'baru' && row.nasib !== 'berubah') continue;
    if (!(await still())) throw new SignedOut();
    try {
      tersimpan.push(await kind.simpan(actor, row));
    } catch (error) {
      gagal.push({ ...row, nasib: 'salah', temuan: findingsOf(error) });
    }
  }
  gagal.sort((a, b) => a.baris - b.baris);
  return { tersimpan, gagal, sudahAda: rows.filter((row) => row.nasib === 'ada').length };
}

async function rowsOf(kind: ImportKind, path: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of readTable(path, kind.columns)) rows.push(...batch);
  return rows.filter(({ isi }) => kind.columns.some(({ key, contoh }) => isi[key] !== contoh));
}

function refuse(error: unknown): never {
  throw error instanceof SheetRefused ? new Refusal(error.message) : error;
}

function findingsOf(error: unknown): BarisImpor['temuan'] {
  if (error instanceof InputError) return error.temuan;
  if (error instanceof Refusal) return [{ field: '', pesan: error.message }];
  throw error;
}
