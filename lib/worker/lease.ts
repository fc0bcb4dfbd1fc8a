import { performance } from 'node:perf_hooks';
import { db, type Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';

/** The line's lease as its holder has it. */
export interface Lease {
  readonly token: bigint;
  /**
   * Whether the lease has not run out by this process's own clocks, asked of no database: a worker that was frozen and woke, or whose
   * machine slept, knows it at once. The lease in the book ends no earlier.
   */
  readonly held: () => boolean;
  /** Keeps it for as long again; false where another holds the line now. */
  readonly renew: () => Promise<boolean>;
}

/** Takes the line's lease where nobody holds it; the fencing token rises with every holder. Null while another holds it. */
export async function takeLease(holder: string): Promise<bigint | null> {
  const rows = await db().$queryRaw<{ token: bigint }[]>`
    INSERT INTO sewa_jalur (id, pemegang, token, sampai) VALUES (1, ${holder}, 1, now() + ${interval('leaseLength')} * interval '1 millisecond')
    ON CONFLICT (id) DO UPDATE SET pemegang = EXCLUDED.pemegang, token = sewa_jalur.token + 1, sampai = EXCLUDED.sampai
    WHERE sewa_jalur.sampai < now() RETURNING token`;
  return rows[0]?.token ?? null;
}

/** Takes the lease and keeps its time. Null while another holds it. */
export async function holdLease(holder: string): Promise<Lease | null> {
  let since = clocks();
  const token = await takeLease(holder);
  if (token === null) return null;
  return {
    token,
    held: () => ran(since) < interval('leaseLength'),
    renew: async () => {
      const asked = clocks();
      const kept = await renewLease(token);
      if (kept) since = asked;
      return kept;
    },
  };
}

interface Clocks {
  readonly steady: number;
  readonly wall: number;
}

function clocks(): Clocks {
  return { steady: performance.now(), wall: Date.now() };
}

/** The steady clock stands still while a machine sleeps, the wall clock may be set: the one that ran further counts. */
function ran({ steady, wall }: Clocks): number {
  return Math.max(performance.now() - steady, Date.now() - wall);
}

/** Keeps the lease; false where it was lost. */
export async function renewLease(token: bigint): Promise<boolean> {
  const kept = await db().$executeRaw`
    UPDATE sewa_jalur SET sampai = now() + ${interval('leaseLength')} * interval '1 millisecond' WHERE id = 1 AND token = ${token} AND sampai > now()`;
  return kept === 1;
}

/** Gives the lease back, so that the next worker need not wait for its end. */
export async function giveLeaseBack(token: bigint): Promise<void> {
  await db().$executeRaw`UPDATE sewa_jalur SET sampai = now() - interval '1 second' WHERE id = 1 AND token = ${token}`;
}

/** Whether this token still holds the line; the row stays locked until the transaction ends, so that no other can take it meanwhile. */
export async function holdsLease(tx: Tx, token: bigint): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`SELECT 1 FROM sewa_jalur WHERE id = 1 AND token = ${token} AND sampai > now() FOR SHARE`;
  return rows.length === 1;
}
