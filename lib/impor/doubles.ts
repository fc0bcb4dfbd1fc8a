import type { BarisMentah } from './import-kind.ts';

/** Finds rows whose value of a column stood in an earlier row: the earlier one counts, the later one has a finding. */
export function ulangan(rows: readonly BarisMentah[], field: string): (row: BarisMentah) => BarisMentah['temuan'] {
  const pertama = new Map<string, number>();
  for (const { baris, isi } of rows) {
    const nilai = (isi[field] ?? '').toLowerCase();
    if (nilai && !pertama.has(nilai)) pertama.set(nilai, baris);
  }
  return ({ baris, isi }) => {
    const asal = pertama.get((isi[field] ?? '').toLowerCase());
    return asal !== undefined && asal !== baris ? [{ field, pesan: `sama dengan baris ${asal}` }] : [];
  };
}
