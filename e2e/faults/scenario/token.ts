import { db } from '#lib/db.ts';
import { effective } from '../filing.ts';
import { fileAll, type Scenario, untilAll } from './scenario.ts';

/** The counterpart forgets every token while many letters are in flight: one renewal serves all, and nothing is told as failed. */
export const tokenRevoked: Scenario = {
  play: async (world, stock) => {
    world.counterpart.play({ latencyMs: 100 });
    const letters = await fileAll(world, stock, [...effective, ...effective]);
    await world.counterpart.order('token/hapus', {});
    letters.push(...(await fileAll(world, stock, effective)));
    await untilAll(letters, ['berhasil']);
    world.counterpart.play({ latencyMs: 0 });
    const denied = world.counterpart.seen().filter(({ httpStatus }) => httpStatus === 401);
    if (denied.length === 0) throw new Error('no request met the revoked token');
    const held = await db().percobaan.count({ where: { hasil: 'tertahan' } });
    if (held > 0) throw new Error(`${held} attempts were held though the token could be renewed`);
  },
};
