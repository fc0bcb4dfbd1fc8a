import type { ListCell } from '#components/data-table/list.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Actor } from '#lib/auth/actor.ts';
import type { ListColumn, ListDefinition } from '#lib/daftar/definition.ts';
import { type ListRow, readListPage } from '#lib/daftar/page.ts';
import { seenBy } from '#lib/daftar/seen-by.ts';
import { type ListState, readListState } from '#lib/daftar/view.ts';
import { transaction } from '#lib/db.ts';
import type { SheetKind, SheetRow } from '#lib/spreadsheet/cells.ts';
import type { Workbook } from '#lib/spreadsheet/write.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { narrowedText } from './list-view.ts';
import type { ListPlace } from './lists.ts';

type Present = (row: ListRow) => { readonly cells: Readonly<Record<string, ListCell>> };

const kinds: Record<Exclude<ListColumn['kind'], 'action'>, SheetKind> = {
  text: 'text',
  code: 'code',
  status: 'text',
  money: 'money',
  number: 'count',
  date: 'date',
  datetime: 'datetime',
};
const ROWS_A_READ = 500;

/**
 * A list as a workbook: every column, every row that its filters leave, in its order; read while it is written. That it was taken
 * out stands in the audit, with what it was narrowed by sealed.
 */
export async function listWorkbook(
  actor: Actor,
  { list: whole }: ListPlace,
  params: Readonly<Record<string, string>>,
  present: Present,
  now: Date = new Date(),
): Promise<Workbook> {
  const list = seenBy(actor, whole);
  const state = await readListState(actor, list, params);
  const saringan = narrowedText(list, state) || 'Semua baris';
  await transaction((tx) =>
    recordAudit(tx, actor, {
      tindakan: 'unduh_daftar',
      objek: ['daftar', list.nama],
      cabangId: actor.cabangId,
      ringkasan: `Daftar ${list.judul} diunduh sebagai Excel`,
      sesudah: { saringan },
    }),
  );
  return {
    nama: list.judul,
    columns: list.columns.flatMap(({ key, label, kind }) => (kind === 'action' ? [] : [{ key, label, kind: kinds[kind] }])),
    rows: allRows(actor, list, state, present),
    keterangan: [
      ['Daftar', list.judul],
      ['Saringan', saringan],
      ['Dibuat oleh', actor.nama],
      ['Dibuat pada', formatWaktu(now)],
    ],
    pembuat: actor.nama,
    dibuatPada: now,
  };
}

async function* allRows(actor: Actor, list: ListDefinition, state: ListState, present: Present): AsyncGenerator<SheetRow> {
  let setelah: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof readListPage>> = await readListPage(
      actor,
      list,
      { ...state, setelah, sebelum: null },
      ROWS_A_READ,
    );
    for (const row of page.rows) {
      const { cells } = present(row);
      yield Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, written(cell)]));
    }
    setelah = page.next;
  } while (setelah);
}

function written(cell: ListCell): string | null {
  if (cell === null || typeof cell === 'string') return cell;
  return 'text' in cell ? cell.text : null;
}
