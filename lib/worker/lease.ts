import { db, type Tx } from '#lib/db.ts';
import { interval } from '#lib/intervals.ts';

/** Takes the line's lease where nobody holds it; the fencing token rises with every holder. Null while another holds it. */
export async function takeLease(holder: string): Promise<bigint | null> {
  const rows = await db().$queryRaw<{ token: bigint }[]>`
    INSERT INTO sewa_jalur (id, pemegang, token, sampai) VALUES (1, ${holder}, 1, now() + ${interval('leaseLength')} * interval '1 millisecond')
    ON CONFLICT (id) DO UPDATE SET pemegang = EXCLUDED.pemegang, token = sewa_jalur.token + 1, sampai = EXCLUDED.sampai
    WHERE sewa_jalur.sampai < now() RETURNING token`;
  return rows[0]?.token ?? null;
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
