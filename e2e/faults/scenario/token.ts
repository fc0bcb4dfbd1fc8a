import { db } from '#lib/db.ts';
import { effective } from '../filing.ts';
import { until } from '../until.ts';
import { fileBatch } from './batch.ts';
import { fileAll, type Scenario, untilAll } from './scenario.ts';

const BATCH = 30;
/** Twice, each time after so many letters. */
const REVOKED = [BATCH / 5, BATCH / 2];

/** The counterpart forgets every token in the midst of a batch: one renewal serves all that is in flight, and nothing is told as held or failed. */
export const tokenRevoked: Scenario = {
  play: async (world, stock) => {
    world.counterpart.play({ latencyMs: 100 });
    const before = world.counterpart.seen().length;
    const letters = await fileBatch(world, BATCH);
    letters.push(...(await fileAll(world, stock, effective)));
    const done = () => db().pengiriman.count({ where: { id: { in: letters }, status: 'berhasil' } });
    for (const part of REVOKED) {
      await until(`${part} letters are done`, 60_000, async () => (await done()) >= part);
      await world.counterpart.order('token/hapus', {});
    }
    await untilAll(letters, ['berhasil']);
    world.counterpart.play({ latencyMs: 0 });
    const seen = world.counterpart.seen().slice(before);
    if (!seen.some(({ httpStatus }) => httpStatus === 401)) throw new Error('no request met the revoked token');
    const renewals = seen.filter(({ operasi }) => operasi === 'token').length;
    if (renewals > REVOKED.length) throw new Error(`${renewals} tokens were asked for`);
    const held = await db().percobaan.count({ where: { pengiriman_id: { in: letters }, hasil: { not: 'berhasil' } } });
    if (held > 0) throw new Error(`${held} attempts failed though the token could be renewed`);
  },
};
