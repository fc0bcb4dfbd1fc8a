import { SignedOut } from '#lib/errors.ts';
import { interval } from '#lib/intervals.ts';
import { heardSince, type Kabar, subscribe } from '#lib/pemberitahuan/live.ts';
import { mayHear } from '#lib/pemberitahuan/may-hear.ts';
import { requireActor } from '../../_request/session.ts';
import { actorStill } from '../../_request/stream-session.ts';

export const dynamic = 'force-dynamic';

/** The live channel of one browser: server-sent events about letters of the actor's branches and, where they may see it, tests of the connection, until the session ends. */
export async function GET(request: Request): Promise<Response> {
  let actor: Awaited<ReturnType<typeof requireActor>>;
  try {
    actor = await requireActor({ active: false });
  } catch (error) {
    if (error instanceof SignedOut) return new Response(null, { status: 401 });
    throw error;
  }
  const still = await actorStill();
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (event: string, data: unknown) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      const pass = (kabar: Kabar | 'segarkan') => {
        if (kabar === 'segarkan') send('segarkan', {});
        else if (mayHear(actor, kabar)) send('kabar', kabar);
      };
      const stop = subscribe(pass);
      const end = () => {
        stop();
        clearInterval(watch);
        try {
          controller.close();
        } catch {
          // the browser closed it first
        }
      };
      const check = async () => {
        // A database that is away has ended nobody's session.
        const fresh = await still().catch(() => actor);
        if (request.signal.aborted) return end();
        if (!fresh) {
          send('keluar', {});
          return end();
        }
        actor = fresh;
        controller.enqueue(encoder.encode(': hidup\n\n'));
      };
      const watch = setInterval(() => void check(), interval('streamCheck'));
      request.signal.addEventListener('abort', end);
      send('mulai', {});
      const sejak = Number(new URL(request.url).searchParams.get('sejak'));
      if (sejak > 0) for (const kabar of heardSince(sejak)) pass(kabar);
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' },
  });
}
