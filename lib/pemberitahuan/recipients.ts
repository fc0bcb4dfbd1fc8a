import { type Permission, permissions } from '#lib/auth/permissions.ts';
import type { Tx } from '#lib/db.ts';

/** Ids of everybody, not suspended, whose roles hold a permission and who sees the branch (null: any branch). */
export async function holdersOf(tx: Tx, permission: Permission, cabangId: string | null): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM pengguna u WHERE u.ditangguhkan_pada IS NULL AND u.peran && ${[...permissions[permission]]}::text[]::peran[]
      AND (${cabangId}::uuid IS NULL OR u.id IN (SELECT pelihat_cabang(ARRAY[${cabangId}::uuid])))`;
  return rows.map((row) => row.id);
}

/** Of these people, those who are not suspended and see the branch still. */
export async function seeing(tx: Tx, ids: readonly string[], cabangId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM pengguna u WHERE u.id = ANY(${ids}::uuid[]) AND u.ditangguhkan_pada IS NULL AND u.id IN (SELECT pelihat_cabang(ARRAY[${cabangId}::uuid]))`;
  return rows.map((row) => row.id);
}
