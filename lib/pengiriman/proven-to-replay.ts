import { db, type Tx } from '#lib/db.ts';
import type { Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';
import { provenReplays } from '#lib/jfusion/contract/replay.ts';

/** Whether the profile in force says that sending the same letter of an operation again is proven safe. */
export async function provenToReplay(operasi: string, tx: Tx = db()): Promise<boolean> {
  const { profil } = await tx.koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { profil: true } });
  return provenReplays(parseProfile(profil)).includes(operasi as Operasi);
}
