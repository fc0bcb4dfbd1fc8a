import { SignedOut } from '#lib/errors.ts';
import { requireActor } from '../../_request/session.ts';
import { readPulse } from '../../(portal)/_pulse.ts';

export const dynamic = 'force-dynamic';

/** The pulse of the portal for the person signed in; asked by open pages. */
export async function GET(): Promise<Response> {
  try {
    const actor = await requireActor();
    return Response.json(await readPulse(actor), { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof SignedOut) return new Response(null, { status: 401 });
    throw error;
  }
}
