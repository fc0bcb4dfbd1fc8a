import { Client } from 'pg';
import { pgOptions } from '#lib/db.ts';
import { env } from '#lib/env.ts';
import { interval } from '#lib/intervals.ts';
import { describeError, log } from '#lib/log.ts';

/** What a listener does: with each payload, and each time it begins to hear (what was said before that moment was missed). */
export interface Hears {
  readonly onNews: (payload: string) => void;
  readonly onConnected: () => void;
}

/**
 * Hears a channel of the database until `end`, on a connection of its own. A lost connection, or a database that is away, is
 * tried again by itself.
 */
export function listen(channel: 'mitra_antrean' | 'mitra_kabar', { onNews, onConnected }: Hears): { readonly end: () => Promise<void> } {
  let client: Client | null = null;
  let again: NodeJS.Timeout | undefined;
  let ended = false;
  let away = false;

  const connect = async (): Promise<void> => {
    const mine = new Client({ connectionString: env().DATABASE_URL, options: pgOptions(), keepAlive: true });
    client = mine;
    const lost = (error?: Error) => {
      if (client !== mine) return;
      client = null;
      mine.end().catch(() => undefined);
      if (ended) return;
      if (!away) log.warn({ channel, ...(error ? { galat: describeError(error) } : {}) }, 'listener lost');
      away = true;
      again = setTimeout(() => void connect(), interval('listenAgain')).unref();
    };
    mine.on('error', lost);
    mine.on('end', () => lost());
    mine.on('notification', ({ payload }) => onNews(payload ?? ''));
    try {
      await mine.connect();
      await mine.query(`LISTEN ${channel}`);
    } catch (error) {
      return lost(error as Error);
    }
    if (client !== mine) return;
    away = false;
    onConnected();
  };

  void connect();
  return {
    end: async () => {
      ended = true;
      clearTimeout(again);
      await client?.end().catch(() => undefined);
    },
  };
}
