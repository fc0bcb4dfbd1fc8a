import { Refusal, SignedOut } from '#lib/errors.ts';
import { isId } from '#lib/id.ts';
import { kemajuanDokumen } from '#lib/klaim/kemajuan-dokumen.ts';
import { requireActor } from '../../../../_request/session.ts';

export const dynamic = 'force-dynamic';

/** How far the documents of a claim are on their way; asked by open pages, so it never counts as activity. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const actor = await requireActor();
    const { id } = await params;
    if (!isId(id)) return new Response(null, { status: 404 });
    return Response.json(await kemajuanDokumen(actor, id), { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof SignedOut) return new Response(null, { status: 401 });
    if (error instanceof Refusal) return new Response(null, { status: 404 });
    throw error;
  }
}
