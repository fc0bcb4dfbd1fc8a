import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { getContent } from './vault.ts';

/** A stored file for who may open files of its branch: name, type and bytes. @throws Refusal for others and outside the actor's branches */
export async function bukaBerkas(actor: Actor, id: string): Promise<{ nama: string; tipe: string; sha256: string; isi: Buffer }> {
  permit(actor, 'berkas.buka');
  const row = inScope(actor, await db().berkas.findUnique({ where: { id } }));
  return { nama: row.nama, tipe: row.tipe, sha256: row.sha256, isi: await getContent(row.sha256) };
}
