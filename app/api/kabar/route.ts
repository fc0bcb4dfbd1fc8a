import { liveStream } from '#lib/pemberitahuan/live-stream.ts';
import { streamSession } from '../../_request/stream-session.ts';

export const dynamic = 'force-dynamic';

/** The live channel of one browser: server-sent events about what its person may hear of, until the session ends. */
export async function GET(request: Request): Promise<Response> {
  const session = await streamSession();
  if (!session) return new Response(null, { status: 401 });
  const sejak = Number(new URL(request.url).searchParams.get('sejak'));
  return new Response(liveStream({ ...session, signal: request.signal, sejak }), {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
