/** A row as it stands in the list; `gone`: somebody else decided it while it was in sight. */
export type Kept<T> = T & { readonly gone: boolean };

/**
 * The list after news: rows stay where they are, one that is no longer among `next` stays in its place as gone, new ones come behind.
 * `mine`: what the one who looks decided; those rows leave.
 */
export function mergeRows<T extends { readonly id: string }>(
  before: readonly Kept<T>[],
  next: readonly T[],
  mine: ReadonlySet<string>,
): Kept<T>[] {
  const fresh = new Map(next.map((row) => [row.id, row]));
  const stay = before
    .filter((row) => !mine.has(row.id))
    .map((row) => {
      const now = fresh.get(row.id);
      return now ? { ...now, gone: false } : { ...row, gone: true };
    });
  const come = next.filter((row) => !mine.has(row.id) && before.every((old) => old.id !== row.id));
  return [...stay, ...come.map((row) => ({ ...row, gone: false }))];
}

/** Which row has the focus once `id` has left: the next one that can be decided, else the one before. */
export function rowAfter(rows: readonly Kept<{ readonly id: string }>[], id: string): string | null {
  const at = rows.findIndex((row) => row.id === id);
  const open = (row: Kept<{ readonly id: string }>) => !row.gone && row.id !== id;
  return (rows.slice(at + 1).find(open) ?? rows.slice(0, Math.max(at, 0)).findLast(open))?.id ?? null;
}
