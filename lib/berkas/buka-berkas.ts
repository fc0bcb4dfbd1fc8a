import { type Actor, inScope } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { getContent } from './vault.ts';

/** A stored file for who may see its branch: name, type and bytes. @throws Refusal outside the actor's branches */
export async function bukaBerkas(actor: Actor, id: string): Promise<{ nama: string; tipe: string; sha256: string; isi: Buffer }> {
  const row = inScope(actor, await db().berkas.findUnique({ where: { id } }));
  return { nama: row.nama, tipe: row.tipe, sha256: row.sha256, isi: await getContent(row.sha256) };
}
