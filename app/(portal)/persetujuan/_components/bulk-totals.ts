import type { WaitingView } from './waiting-view.ts';

type Row = Pick<WaitingView, 'jenis' | 'macam' | 'cabang' | 'jumlah' | 'nilai' | 'halangan' | 'judul'>;

export interface Total {
  readonly nama: string;
  readonly jumlah: number;
  /** rupiah, decimal strings to be summed by who shows them */
  readonly nilai: readonly string[];
}

/** Whether a row may be approved together with others: letters and batches that nothing stands against. */
export function bulkable(row: Pick<Row, 'jenis' | 'halangan'>): boolean {
  return (row.jenis === 'surat' || row.jenis === 'kelompok') && row.halangan === null;
}

/** How many letters and how much money, by operation and by branch, and the dearest row. */
export function bulkTotals(rows: readonly Row[]): { macam: Total[]; cabang: Total[]; termahal: Row | null } {
  const by = (key: 'macam' | 'cabang'): Total[] =>
    [...Map.groupBy(rows, (row) => row[key])].map(([nama, group]) => ({
      nama,
      jumlah: group.reduce((sum, row) => sum + row.jumlah, 0),
      nilai: group.flatMap((row) => row.nilai ?? []),
    }));
  const dear = rows.filter((row) => row.nilai !== null);
  const termahal = dear.reduce<Row | null>((most, row) => (most && Number(most.nilai) >= Number(row.nilai) ? most : row), null);
  return { macam: by('macam'), cabang: by('cabang'), termahal };
}
