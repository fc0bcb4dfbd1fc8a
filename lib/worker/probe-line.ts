import { databaseNow, db, transaction } from '#lib/db.ts';
import { closeBreaker, readBreaker, spaceCalls } from './breaker.ts';
import { connectedClient } from './connection.ts';
import type { Lanes } from './lanes.ts';

/**
 * Tries a line whose breaker is open, when it is time: first with a call for a token, which risks nothing; once that is answered, with
 * one letter. Its answer closes the breaker. Each call made is waited for, so that there are never more than six a minute.
 */
export async function probeLine(lanes: Lanes): Promise<void> {
  const now = await databaseNow();
  const { terbukaPada, panggilanPada } = await readBreaker();
  if (!terbukaPada || (panggilanPada && panggilanPada > now)) return;
  if ((await db().jeda_jalur.count({ where: { lingkup: { in: ['pemeliharaan', 'jalur'] }, sampai: { gt: now } } })) > 0) return;
  const client = await connectedClient();
  const before = client.calls();
  // Written down before the call, so that a worker that dies in it leaves the line as quiet.
  await spaceCalls(1);
  const { ok, httpStatus } = await client.token();
  const answered = ok || (httpStatus !== null && httpStatus >= 400 && httpStatus < 500 && httpStatus !== 408);
  if (answered && !(ok && (await lanes.probe(client)))) await transaction(closeBreaker);
  await spaceCalls(client.calls() - before);
}
