import type { Tx } from '#lib/db.ts';

/** By approval: everybody who made one of its letters, or a letter which one of these corrects, however far back. */
export async function makersOf(tx: Tx, approvalIds: readonly string[]): Promise<(approvalId: string) => readonly string[]> {
  if (approvalIds.length === 0) return () => [];
  const rows = await tx.$queryRaw<{ akar: string; pembuat: string[] }[]>`
    WITH RECURSIVE rantai AS (
      SELECT s.persetujuan_id AS akar, s.dibuat_oleh, s.koreksi_dari_id FROM pengiriman s WHERE s.persetujuan_id = ANY(${approvalIds}::uuid[])
      UNION SELECT r.akar, s.dibuat_oleh, s.koreksi_dari_id FROM rantai r JOIN pengiriman s ON s.id = r.koreksi_dari_id
    ) SELECT akar, array_agg(DISTINCT dibuat_oleh) AS pembuat FROM rantai GROUP BY akar`;
  const found = new Map(rows.map((row) => [row.akar, row.pembuat]));
  return (approvalId) => found.get(approvalId) ?? [];
}
