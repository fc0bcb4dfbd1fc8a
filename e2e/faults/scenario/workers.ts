import { db } from '#lib/db.ts';
import { settleUnknown } from '../desk.ts';
import { effective } from '../filing.ts';
import { isFrozen } from '../program.ts';
import { untilQuiet } from '../quiet.ts';
import { until } from '../until.ts';
import { fileAll, type Scenario, untilAll } from './scenario.ts';

const HOUR_MS = 3_600_000;

/** Two workers and a third: one sends everything; the holder is frozen and woken in the midst of it, twice, and nothing goes twice. */
export const frozenUnderLoad: Scenario = {
  play: async (world, stock) => {
    world.counterpart.play({ latencyMs: 50 });
    for (let round = 0; round < 2; round++) {
      const letters = await fileAll(world, stock, effective);
      const holder = await world.crew.holder();
      holder.signal('SIGSTOP');
      await until('the holder is frozen', 5_000, () => isFrozen(holder.pid));
      letters.push(...(await fileAll(world, stock, effective)));
      await until('another took the line', 60_000, async () => (await world.crew.holder()).pid !== holder.pid);
      await untilAll(letters, ['berhasil', 'belum_pasti'], 90_000);
      holder.signal('SIGCONT');
      await holder.order({ blow: null });
      await untilQuiet();
    }
    world.counterpart.play({ latencyMs: 0 });
  },
};

/** The holder is frozen when the last piece may go; the next one finds the letter unknown, two people settle that it is not there; the woken one lets nothing go. */
export const settledWhileFrozen: Scenario = {
  play: async (world, stock) => {
    for (const operasi of ['penjaminanBaru', 'pembayaranIjp', 'uploadDokumen', 'pembayaranSubrogasi'] as const) {
      const holder = await world.crew.arm({ point: 'released', operasi, action: 'stop' });
      const letters = await fileAll(world, stock, [operasi]);
      await until('the holder is frozen', 20_000, () => isFrozen(holder.pid));
      await untilAll(letters, ['belum_pasti']);
      await settleUnknown(world);
      await untilAll(letters, ['terbukti_tidak_ada']);
      holder.signal('SIGCONT');
      await holder.order({ blow: null });
      await untilQuiet();
    }
  },
};

/** The counterpart dies and comes back in the midst of a load, twice. */
export const counterpartKilled: Scenario = {
  play: async (world, stock) => {
    const letters: string[] = [];
    for (let round = 0; round < 2; round++) {
      letters.push(...(await fileAll(world, stock, effective)));
      await world.counterpart.kill();
      letters.push(...(await fileAll(world, stock, effective)));
      await world.counterpart.start();
      await untilAll(letters, ['berhasil', 'belum_pasti']);
      await untilQuiet();
    }
  },
};

/** An orderly stop in the midst of a load: what is in flight is finished, the standby goes on at once, nothing is unknown. */
export const orderlyStop: Scenario = {
  play: async (world, stock) => {
    world.counterpart.play({ latencyMs: 200 });
    const letters = await fileAll(world, stock, effective);
    const holder = await world.crew.holder();
    holder.signal('SIGTERM');
    letters.push(...(await fileAll(world, stock, effective)));
    await holder.exited;
    await untilAll(letters, ['berhasil']);
    world.counterpart.play({ latencyMs: 0 });
    await world.crew.hire();
  },
};

/** The clocks of the workers jump an hour on and an hour back while letters leave: the lease is the database's, and nothing goes twice. */
export const clockJumps: Scenario = {
  play: async (world, stock) => {
    const letters: string[] = [];
    for (const shiftMs of [HOUR_MS, -HOUR_MS, 0]) {
      letters.push(...(await fileAll(world, stock, effective)));
      for (const worker of world.crew.all()) await worker.order({ shiftMs });
      letters.push(...(await fileAll(world, stock, effective)));
      await untilAll(letters, ['berhasil'], 90_000);
    }
    const unknown = await db().percobaan.count({ where: { pengiriman_id: { in: letters }, hasil: 'belum_pasti' } });
    if (unknown > 0) throw new Error(`${unknown} attempts became unknown by a clock`);
  },
};
