import { PrismaPg } from '@prisma/adapter-pg';
import { env } from '#lib/env.ts';
import { interval } from '#lib/intervals.ts';
import { type Prisma, PrismaClient } from '#prisma/client.ts';

export type Tx = Prisma.TransactionClient;
export type Db = PrismaClient;

/**
 * What every connection begins with: UTC, since the adapter reads moments seven hours wrong from a server in Asia/Jakarta; and a limit
 * on how long a transaction may lie idle, so that the locks of a process that is frozen or gone hold up nobody.
 */
export function pgOptions(): string {
  return `-c timezone=UTC -c idle_in_transaction_session_timeout=${interval('idleTransaction')}`;
}

const held = globalThis as { mitraDb?: { url: string; client: PrismaClient } };

/** The one Prisma client of this process, on `DATABASE_URL`. */
export function db(): Db {
  const url = env().DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set: start through `npm start`');
  if (held.mitraDb?.url !== url) {
    const adapter = new PrismaPg({ connectionString: url, options: pgOptions(), max: 10 });
    const client = new PrismaClient({ adapter, transactionOptions: { maxWait: 15_000, timeout: 30_000 } });
    held.mitraDb = { url, client };
  }
  return held.mitraDb.client;
}

/** One transaction; what is written inside is there together or not at all. */
export function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().$transaction(work);
}

/** The database's clock, by which it is decided when something is due: the clocks of processes may differ, or be set. */
export async function databaseNow(tx: Tx = db()): Promise<Date> {
  const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`;
  return row?.now ?? new Date();
}

/** Refuses to start on a server whose sessions are not in UTC. */
export async function assertUtc(): Promise<void> {
  const rows = await db().$queryRaw<{ TimeZone: string }[]>`SHOW timezone`;
  if (rows[0]?.TimeZone !== 'UTC') throw new Error(`database session runs in ${rows[0]?.TimeZone}, not in UTC`);
}

/** Waits in line for this name until the transaction ends, so that two of the same cannot run beside each other. */
export async function lockName(tx: Tx, name: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${name}, 0))`;
}

/**
 * Whether a fault is the database's own and passes: away, shutting down, out of space or connections, or two transactions in each
 * other's way. The same work may succeed later.
 */
export function isPassing(error: unknown): boolean {
  const { code, message = '', meta } = error as { code?: string; message?: string; meta?: { code?: string } };
  if (/^(P1\d{3}|P2024|P2028|P2034|E[A-Z]+)$/.test(code ?? '')) return true;
  const state =
    meta?.code ?? (/^[0-9A-Z]{5}$/.test(code ?? '') ? code : undefined) ?? /\b(?:code|SQLSTATE)\W{1,4}([0-9A-Z]{5})\b/i.exec(message)?.[1];
  return /^(08|25P|40|53|57|58)/.test(state ?? '') || /connection|No space left|deadlock/i.test(message);
}
