import { db } from '#lib/db.ts';
import { firstIdAt } from '#lib/id.ts';
import { interval } from '#lib/intervals.ts';

/** Takes away notices older than `noticeKept`; what they spoke of stays where it is. Gives how many went. */
export function purgeNotices(now: Date = new Date()): Promise<number> {
  return db().$executeRaw`DELETE FROM pemberitahuan WHERE id < ${firstIdAt(now.getTime() - interval('noticeKept'))}::uuid`;
}
