import { db } from '#lib/db.ts';
import { endpoints, type Operasi } from '#lib/jfusion/contract/endpoints.ts';
import { parseProfile } from '#lib/jfusion/contract/profile.ts';

/** Whether the profile in force says that sending the same letter of an operation again is proven safe. */
export async function provenToReplay(operasi: string): Promise<boolean> {
  const { profil } = await db().koneksi.findUniqueOrThrow({ where: { id: 1 }, select: { profil: true } });
  const singkat = endpoints[operasi as Operasi]?.singkat;
  return singkat !== undefined && parseProfile(profil).replay[singkat] === 'terbukti';
}
