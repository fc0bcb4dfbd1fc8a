import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { openLog } from './log-file.ts';
import { freePort } from './port.ts';
import { clusterHome, database, type Kept, keep, makeCluster, readKept, runAs, setAside } from './postgres-cluster.ts';
import { nativeFolder, systemUser } from './postgres-native.ts';
import { commandOf, endProcess, identify, isAlive, type ProcessIdentity } from './process-identity.ts';
import { Sentence } from './sentence.ts';
import { waitUntil } from './wait.ts';

/** A running embedded PostgreSQL. `url` names the product's database; `gone` tells whether the server has died. */
export type Postgres = { url: string; process: ProcessIdentity; gone: () => boolean; stop: () => Promise<void> };

/** `durable: false` switches fsync off, for databases that are thrown away. */
export type PostgresOptions = { dataDir: string; durable?: boolean };

/** Starts the PostgreSQL of a data folder, or takes over the one that already runs there; makes it at first need. Throws a Sentence on what an operator can mend. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
  const user = systemUser();
  const native = nativeFolder(user);
  const home = clusterHome(options.dataDir, user);
  const cluster = join(home, 'db');
  if (user && existsSync(cluster) && !existsSync(join(options.dataDir, 'postgres.json'))) {
    await stopAbandonedPostgres(options.dataDir);
    setAside(home);
  }
  const kept = readKept(options.dataDir, cluster);
  if (!existsSync(join(cluster, 'PG_VERSION'))) makeCluster(native, home, kept.password, user, options.durable !== false);

  const running = await takeOver(cluster);
  if (running) return await opened(kept, running.port, running.process);

  const port = await freePort(kept.port);
  keep(options.dataDir, { ...kept, port });
  const log = openLog(logFile(options.dataDir));
  const server = spawn(join(native, 'bin', 'postgres'), ['-D', cluster, ...settings(port, options.durable !== false)], {
    ...runAs(user, home),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  server.unref();
  const process = await untilReady(server, cluster, options.dataDir);
  return await opened(kept, port, process);
}

/** Removes the database of a data folder for good; its server must have been stopped. */
export function removePostgres(dataDir: string): void {
  rmSync(clusterHome(dataDir, systemUser()), { recursive: true, force: true });
}

/** Ends a server that a dead owner left running on a data folder, if there is one. */
export async function stopAbandonedPostgres(dataDir: string): Promise<void> {
  const running = await takeOver(join(clusterHome(dataDir, systemUser()), 'db'));
  if (running) await endProcess(running.process, 10_000, 'SIGINT');
}

function logFile(dataDir: string): string {
  return join(dataDir, 'log', 'postgres.log');
}

function settings(port: number, durable: boolean): string[] {
  const pairs = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    // without the DETAIL of a failed write, which would put a debtor's row into the log
    log_error_verbosity: 'terse',
    max_connections: '120',
    shared_buffers: durable ? '256MB' : '64MB',
    effective_cache_size: '1GB',
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
    max_wal_size: '2GB',
    random_page_cost: '1.1',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(pairs).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The live server of a cluster, if any; a pid file that names a stranger is cleared away, since PostgreSQL would refuse to start. */
async function takeOver(cluster: string): Promise<{ process: ProcessIdentity; port: number } | undefined> {
  const file = join(cluster, 'postmaster.pid');
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : undefined);
  const pid = Number(read()?.[0]);
  if (!pid) return undefined;
  const process = identify(pid);
  if (!process || !commandOf(pid).includes('postgres')) {
    rmSync(file, { force: true });
    return undefined;
  }
  // One that is starting gets ready, one that is stopping goes.
  await waitUntil(() => !isAlive(process) || read()?.[7]?.trim() === 'ready', 60_000);
  const lines = read();
  return isAlive(process) && lines?.[7]?.trim() === 'ready' ? { process, port: Number(lines[3]) } : undefined;
}

async function untilReady(server: ChildProcess, cluster: string, dataDir: string): Promise<ProcessIdentity> {
  const ended = () => server.exitCode !== null || server.signalCode !== null;
  const ready = () => readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready';
  const started = await waitUntil(() => ended() || (existsSync(join(cluster, 'postmaster.pid')) && ready()), 60_000);
  const process = server.pid ? identify(server.pid) : undefined;
  if (started && !ended() && process) return process;
  throw new Sentence(`PostgreSQL bawaan tidak mau berjalan. Sebabnya ada pada baris terakhir ${logFile(dataDir)}.`);
}

async function opened(kept: Kept, port: number, process: ProcessIdentity): Promise<Postgres> {
  const address = (name: string) => `postgresql://${database}:${encodeURIComponent(kept.password)}@127.0.0.1:${port}/${name}`;
  const client = new Client({ connectionString: address('postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${database}`);
  } finally {
    await client.end();
  }
  return { url: address(database), process, gone: () => !isAlive(process), stop: () => endProcess(process, 30_000, 'SIGINT') };
}
