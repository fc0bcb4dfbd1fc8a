import { noteActivity, sessionEnds } from '#lib/auth/session.ts';
import { SignedOut } from '#lib/errors.ts';
import { isOwnOrigin } from '../../_request/origin.ts';
import { requireActor } from '../../_request/session.ts';
import { sessionId } from '../../_request/session-cookie.ts';

export const dynamic = 'force-dynamic';

/** When the session of this browser ends by itself; asking is not counted as activity. */
export function GET(): Promise<Response> {
  return answer(sessionEnds);
}

/** Notes a key or a click of the person: the one thing that begins the idle clock anew. Answers when the session now ends. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request.headers)) return new Response(null, { status: 403 });
  return answer(noteActivity);
}

async function answer(read: typeof sessionEnds): Promise<Response> {
  try {
    await requireActor();
    const ends = await read((await sessionId()) ?? '');
    if (!ends) throw new SignedOut();
    return Response.json(ends, { headers: { 'Cache-Control': 'no-store' } });
  } catch (error) {
    if (error instanceof SignedOut) return new Response(null, { status: 401 });
    throw error;
  }
}
