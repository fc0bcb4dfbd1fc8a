import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Env } from '../env.ts';
import { productionIntervals } from '../interval-table.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { say } from './say.ts';
import { printable, Sentence } from './sentence.ts';

/** The database in use, embedded or the user's own. `stop` ends an embedded one and leaves a foreign one alone. */
export type Database = { url: string; stop: () => Promise<void> };

/** Opens the database of this installation and checks that it answers. The embedded one is started again should it die. */
export async function openDatabase(settings: Env): Promise<Database> {
  if (settings.DATABASE_URL) {
    await check(settings.DATABASE_URL);
    return { url: settings.DATABASE_URL, stop: async () => {} };
  }
  const options = { dataDir: settings.MITRA_DATA_DIR, durable: settings.MITRA_INTERVALS === 'production' };
  const first = await startPostgres(options);
  await check(first.url);
  const vigil = new AbortController();
  let current: Postgres = first;
  const watching = watch();

  async function watch(): Promise<void> {
    while (!vigil.signal.aborted) {
      await delay(productionIntervals.databaseWatch, undefined, { signal: vigil.signal }).catch(() => {});
      if (vigil.signal.aborted || !current.gone()) continue;
      say('Basis data berhenti sendiri dan dijalankan lagi.');
      current = await startPostgres(options).catch((error: unknown) => {
        say(printable(error));
        return current;
      });
    }
  }

  return {
    url: first.url,
    stop: async () => {
      vigil.abort();
      await watching;
      await current.stop();
    },
  };
}

async function check(url: string): Promise<void> {
  const client = new Client({ connectionString: url, options: '-c timezone=UTC', connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ zone: string; version: number }>(
      `SELECT current_setting('timezone') AS zone, current_setting('server_version_num')::int AS version`,
    );
    if ((rows[0]?.version ?? 0) < 150_000)
      throw new Sentence('Server pada DATABASE_URL terlalu lama. Pakai PostgreSQL 15 atau lebih baru.');
    if (rows[0]?.zone !== 'UTC')
      throw new Sentence('Server pada DATABASE_URL tidak mau memakai zona waktu UTC. Periksa perantara sambungan di depannya.');
  } catch (error) {
    if (error instanceof Sentence) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? (error as Error).message;
    throw new Sentence(`Server basis data tidak dapat dihubungi (${code}). Periksa alamat, pengguna, dan sandi pada DATABASE_URL.`);
  } finally {
    await client.end().catch(() => {});
  }
}
