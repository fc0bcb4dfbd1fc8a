import type { Tx } from '#lib/db.ts';
import { toSen } from '#lib/rupiah.ts';

/** Whether a letter of this operation and amount needs a second person, by its policy row (no row: never). */
export async function needsApproval(tx: Tx, operasi: string, nilai: string | null): Promise<boolean> {
  const row = await tx.kebijakan_persetujuan.findUnique({ where: { operasi } });
  if (!row || row.mode === 'tidak') return false;
  if (row.mode === 'selalu' || nilai === null || row.batas === null) return true;
  return toSen(nilai) > toSen(row.batas.toFixed(2));
}
