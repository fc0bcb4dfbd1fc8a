import { Client } from 'pg';
import { afterAll, expect, it } from 'vitest';
import { makeTestFolder, removeTestFolder } from './abandoned.ts';
import { removePostgres, startPostgres } from './postgres.ts';
import { isAlive, sendSignal } from './process-identity.ts';
import { waitUntil } from './wait.ts';

const dataDir = makeTestFolder();
const start = () => startPostgres({ dataDir, durable: false });
afterAll(async () => {
  await (await start()).stop();
  removeTestFolder(dataDir);
});

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

it('keeps what was committed over a stop, a second start and a kill', async () => {
  const first = await start();
  await ask(first.url, 'CREATE TABLE catatan (isi text)');
  expect((await start()).process).toEqual(first.process);

  await first.stop();
  expect(isAlive(first.process)).toBe(false);
  const second = await start();
  expect(second.url).toBe(first.url);

  sendSignal(second.process.pid, 'SIGKILL');
  expect(await waitUntil(second.gone, 5_000)).toBe(true);
  const third = await start();
  expect(await ask(third.url, 'SELECT count(*)::int AS jumlah FROM catatan')).toEqual([{ jumlah: 0 }]);
});

it('speaks UTF-8 and UTC and listens on this machine alone', async () => {
  const { url } = await start();
  expect(
    await ask(
      url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone, current_setting('listen_addresses') AS host`,
    ),
  ).toEqual([{ encoding: 'UTF8', zone: 'UTC', host: '127.0.0.1' }]);
  await expect(ask(url.replace(/:[^:@]+@/, ':salah@'), 'SELECT 1')).rejects.toThrow('password authentication failed');
});

it('does not let an empty database slip in where the old one has vanished', async () => {
  const lost = makeTestFolder();
  await (await startPostgres({ dataDir: lost, durable: false })).stop();
  removePostgres(lost);
  await expect(startPostgres({ dataDir: lost, durable: false })).rejects.toThrow('tidak ditemukan');
  removeTestFolder(lost);
});
