import { type Actor, inScope, permit } from '#lib/auth/actor.ts';
import { db } from '#lib/db.ts';
import { documentQueue, type QueuedDocument } from '#lib/pengiriman/document-queue.ts';

/** How far one document is on its way to the guarantor; `id` is the document's. */
export interface KemajuanDokumen extends Omit<QueuedDocument, 'objekId'> {
  readonly id: string;
}

/** The documents of a claim that have not arrived yet, in the order they go. Only of the actor's branches. @throws Refusal outside them */
export async function kemajuanDokumen(actor: Actor, klaimId: string): Promise<KemajuanDokumen[]> {
  permit(actor, 'klaim.lihat');
  const klaim = inScope(
    actor,
    await db().klaim.findUnique({ where: { id: klaimId }, select: { cabang_id: true, dokumen: { select: { id: true } } } }),
  );
  const milik = new Set(klaim.dokumen.map(({ id }) => id));
  const antrean = await documentQueue(actor);
  return antrean.flatMap(({ objekId, ...satu }) => (milik.has(objekId) ? [{ id: objekId, ...satu }] : []));
}
