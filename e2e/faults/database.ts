import { Client } from 'pg';
import { migrate } from '#lib/boot/migrate.ts';
import { type Postgres, startPostgres } from '#lib/boot/postgres.ts';
import { isAlive, sendSignal } from '#lib/boot/process-identity.ts';
import { traceSql } from './trace.ts';
import { until } from './until.ts';

/** A PostgreSQL of a world's own, migrated, which keeps the time of every commit and writes the trace of letters and attempts. */
export interface OwnDatabase {
  readonly url: string;
  /** `kill -9`, as by a power cut; resolves when it is gone */
  kill(): Promise<void>;
  /** resolves when it takes connections again */
  restart(): Promise<void>;
  gone(): boolean;
  stop(): Promise<void>;
}

/** Makes it in a data folder; `durable`: what is committed is on the disk, as in production. */
export async function openOwnDatabase(dataDir: string, durable: boolean): Promise<OwnDatabase> {
  const options = { dataDir, durable };
  let server: Postgres = await startPostgres(options);
  await run(server.url, 'ALTER SYSTEM SET track_commit_timestamp = on');
  await server.stop();
  server = await startPostgres(options);
  await migrate(server.url);
  await run(server.url, traceSql);
  return {
    url: server.url,
    kill: async () => {
      sendSignal(server.process.pid, 'SIGKILL');
      await until('PostgreSQL is gone', 10_000, () => !isAlive(server.process));
    },
    restart: async () => {
      // Sessions of the dead server leave by themselves; until then their memory is in the way.
      server = await until('PostgreSQL starts again', 60_000, () => startPostgres(options));
    },
    gone: () => server.gone(),
    stop: () => server.stop(),
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
