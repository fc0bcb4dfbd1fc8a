import { Refusal, SignedOut } from '#lib/errors.ts';
import { documentQueue } from '#lib/pengiriman/document-queue.ts';
import { requireActor } from '../../../_request/session.ts';

export const dynamic = 'force-dynamic';

/** How far the documents of the person's branches are on their way; asked by open pages when one moved, so it never counts as activity. */
export async function GET(): Promise<Response> {
  try {
    const actor = await requireActor();
    return Response.json(await documentQueue(actor), { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof SignedOut) return new Response(null, { status: 401 });
    if (error instanceof Refusal) return new Response(null, { status: 403 });
    throw error;
  }
}
