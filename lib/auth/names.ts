import type { Tx } from '#lib/db.ts';

/** Reads the names of these people at once, suspended ones too; asked by id, null for one who is not among them. */
export async function namesOf(
  tx: Tx,
  ids: readonly (string | null | undefined)[],
): Promise<(id: string | null | undefined) => string | null> {
  const known = [...new Set(ids)].filter((id) => id !== null && id !== undefined);
  if (known.length === 0) return () => null;
  const rows = await tx.pengguna.findMany({ where: { id: { in: known } }, select: { id: true, nama: true } });
  const nama = new Map(rows.map((row) => [row.id, row.nama]));
  return (id) => nama.get(id ?? '') ?? null;
}
