import type { Actor } from '#lib/auth/actor.ts';
import { isId } from '#lib/id.ts';
import { doorRefusal } from '../../../_request/door-refusal.ts';
import { requireActor } from '../../../_request/session.ts';

/** Answers a page's own question about one record: 401 and 403 as every door, 404 for what is no id. */
export async function jsonDoor(params: Promise<{ id: string }>, read: (actor: Actor, id: string) => Promise<unknown>): Promise<Response> {
  const { id } = await params;
  try {
    const actor = await requireActor();
    if (!isId(id)) return new Response(null, { status: 404 });
    return Response.json(await read(actor, id), { headers: { 'Cache-Control': 'private, no-store' } });
  } catch (error) {
    return doorRefusal(error);
  }
}
