import type { Actor } from '#lib/auth/actor.ts';
import { interval } from '#lib/intervals.ts';
import { heardSince, type Kabar, subscribe } from './live.ts';
import { mayHear } from './may-hear.ts';

/** Whose stream it is. */
export interface Hearer {
  readonly sesiId: string;
  readonly actor: Actor;
  /** asks again who the session's person is; null once it lives no more */
  readonly still: () => Promise<Actor | null>;
  /** the browser went away */
  readonly signal: AbortSignal;
  /** news since this moment (ms) is told first; 0 for none */
  readonly sejak: number;
}

/**
 * Server-sent events for one session: `mulai`, then `kabar` for what its person may hear of, `segarkan` after a gap, and `keluar`
 * as its last as soon as the session ends: told by the database, or found at the next look (`streamCheck`).
 */
export function liveStream({ sesiId, actor: first, still, signal, sejak }: Hearer): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let actor = first;
  let end: (said?: 'keluar') => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let ended = false;
      const send = (event: string, data: unknown) =>
        controller.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`));
      const pass = (kabar: Kabar | 'segarkan') => {
        if (ended) return;
        if (kabar === 'segarkan') send('segarkan', {});
        else if (kabar.objek === `sesi:${sesiId}`) end('keluar');
        else if (mayHear(actor, kabar)) send('kabar', kabar);
      };
      const check = async () => {
        // A database that is away has ended nobody's session.
        const fresh = await still().catch(() => actor);
        if (ended) return;
        if (!fresh) return end('keluar');
        actor = fresh;
        controller.enqueue(encoder.encode(': hidup\n\n'));
      };
      const stop = subscribe(pass);
      const watch = setInterval(() => void check(), interval('streamCheck'));
      end = (said) => {
        if (ended) return;
        ended = true;
        stop();
        clearInterval(watch);
        if (said) send(said, {});
        controller.close();
      };
      signal.addEventListener('abort', () => end());
      send('mulai', {});
      if (sejak > 0) for (const kabar of heardSince(sejak)) pass(kabar);
    },
    cancel: () => {
      // Closed by its reader: there is nobody left to tell.
      try {
        end();
      } catch {
        // already closed
      }
    },
  });
}
