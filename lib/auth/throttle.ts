import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { db } from '#lib/db.ts';
import { Refusal } from '#lib/errors.ts';
import { interval } from '#lib/intervals.ts';
import { blindIndex } from '#lib/seal.ts';
import { networkOf } from './place.ts';
import { type Bucket, buckets } from './throttle-table.ts';
import { jamTunggu, kalimatTunggu } from './wait-words.ts';

interface Statement {
  readonly text: string;
  readonly values: readonly (string | number | null)[];
}
interface Counter {
  readonly points: number;
  readonly expire: bigint | null;
}

/** What the limiter asks of a pool, on the connections this process has anyway. */
const store = {
  async query({ text, values }: Statement) {
    const rows = await db().$queryRawUnsafe<Counter[]>(text, ...values);
    return { rowCount: rows.length, rows: rows.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) })) };
  },
};
const limiters = new Map<Bucket, RateLimiterPostgres>();

function limiterOf(bucket: Bucket): RateLimiterPostgres {
  const known = limiters.get(bucket);
  if (known) return known;
  const made = new RateLimiterPostgres({
    storeClient: store,
    storeType: 'pool',
    tableName: 'pembatas',
    tableCreated: true,
    keyPrefix: bucket,
    points: buckets[bucket].points,
    duration: interval('throttleWindow') / 1000,
    // One of them sweeps what has run out, for all.
    clearExpiredByTimeout: limiters.size === 0,
  });
  limiters.set(bucket, made);
  return made;
}

/** Rows carry keyed hashes alone: neither a name nor an address can be read from them. */
function keyOf(text: string): string {
  return Buffer.from(blindIndex(Buffer.from(text).toString('hex'), 'pembatas')).toString('base64url');
}

/** Takes one try out of a bucket, before whatever the try is about: null, or until when there is none left. Of parallel tries none slips by. */
export async function takeTry(bucket: Bucket, key: string): Promise<Date | null> {
  try {
    await limiterOf(bucket).consume(keyOf(key));
    return null;
  } catch (answer) {
    if (answer instanceof RateLimiterRes) return new Date(Date.now() + answer.msBeforeNext);
    throw answer;
  }
}

/** Until when a bucket has no try left; null where it has. Takes nothing. */
export async function emptyUntil(bucket: Bucket, key: string): Promise<Date | null> {
  const row = await limiterOf(bucket).get(keyOf(key));
  return row && row.consumedPoints >= buckets[bucket].points ? new Date(Date.now() + row.msBeforeNext) : null;
}

/** Puts the try of somebody who got in back. */
export async function giveTryBack(bucket: Bucket, key: string): Promise<void> {
  await limiterOf(bucket).reward(keyOf(key));
}

/** The key of an address: IPv6 counts by its /64. */
export function addressKey(address: string): string {
  return networkOf(address);
}

/** The key of an account, also of one that does not exist. */
export function accountKey(namaPengguna: string): string {
  return namaPengguna.trim().toLowerCase();
}

async function takeOrRefuse(bucket: Bucket, key: string): Promise<void> {
  const until = await takeTry(bucket, key);
  if (until) throw new Refusal(kalimatTunggu(jamTunggu(until)));
}

/** Takes a try at a code of the second factor or of recovery, before it is looked at. @throws Refusal with the time to wait for */
export function consumeCode(penggunaId: string): Promise<void> {
  return takeOrRefuse('kode', penggunaId);
}

/** Puts a try at a code that fitted back. */
export function returnCode(penggunaId: string): Promise<void> {
  return giveTryBack('kode', penggunaId);
}

/** Takes a try at one's own password by who is signed in, before it is checked. @throws Refusal with the time to wait for */
export function consumeOwnPassword(penggunaId: string): Promise<void> {
  return takeOrRefuse('sandiSendiri', penggunaId);
}

/** Puts a try at one's own password that fitted back. */
export function returnOwnPassword(penggunaId: string): Promise<void> {
  return giveTryBack('sandiSendiri', penggunaId);
}

/** Takes a request for a one-time link, whether the account exists or not. @throws Refusal with the time to wait for */
export async function consumeReset(namaPengguna: string, address: string): Promise<void> {
  await takeOrRefuse('tautanAlamat', addressKey(address));
  await takeOrRefuse('tautanAkun', accountKey(namaPengguna));
}

/** Takes a try at the first admin's code. @throws Refusal with the time to wait for */
export function consumeFirstAdmin(address: string): Promise<void> {
  return takeOrRefuse('adminPertama', addressKey(address));
}
