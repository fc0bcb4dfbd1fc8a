import { db } from '#lib/db.ts';
import { isFrozen } from '../program.ts';
import { untilQuiet } from '../quiet.ts';
import { until } from '../until.ts';
import { fileAll, type Scenario } from './scenario.ts';

/** The promise of the engine. */
const WITHIN_MS = 60_000;

const CASES = [
  { point: 'claimed', operasi: 'penjaminanBaru', action: 'kill', becomes: 'berhasil' },
  { point: 'answered', operasi: 'pembayaranIjp', action: 'kill', becomes: 'belum_pasti' },
  { point: 'recording', operasi: 'pembayaranSubrogasi', action: 'stop', becomes: 'belum_pasti' },
] as const;

/** With the intervals of production: what a lost worker left is taken up, and told as it is, within a minute. */
export const takenUpInTime: Scenario = {
  production: true,
  play: async (world, stock) => {
    for (const { becomes, ...blow } of CASES) {
      const victim = await world.crew.arm(blow);
      const [id = ''] = await fileAll(world, stock, [blow.operasi]);
      await until('the worker is lost', 20_000, () => !victim.alive() || isFrozen(victim.pid));
      const lost = performance.now();
      await until(
        `the letter is ${becomes}`,
        WITHIN_MS,
        async () => (await db().pengiriman.findUniqueOrThrow({ where: { id } })).status === becomes,
      );
      console.log(
        `${world.name}, ${blow.action} ${blow.point}: diambil alih sesudah ${((performance.now() - lost) / 1000).toFixed(1)} detik`,
      );
      await world.crew.kill(victim);
      await world.crew.hire();
      await untilQuiet();
    }
  },
};
