import { setTimeout as delay } from 'node:timers/promises';
import { effective, type Intention } from '../filing.ts';
import { untilQuiet } from '../quiet.ts';
import type { Stock } from '../stock.ts';
import { until } from '../until.ts';
import type { World } from '../world.ts';
import type { Scenario } from './scenario.ts';

const ROUNDS = 3;

/** A person who presses until an answer comes, with the same once-key. Gives how often nothing came back. */
async function press({ acknowledged }: World, { operasi, mark, press: once }: Intention): Promise<void> {
  await until(`${operasi} ${mark} is acknowledged`, 60_000, async () => {
    acknowledged.push((await once()).id);
    return true;
  });
}

/** PostgreSQL is killed while people file and letters leave, several times; it comes back, people press again. */
export const databaseKilled: Scenario = {
  durable: true,
  play: async (world, stock) => {
    for (let round = 0; round < ROUNDS; round++) {
      await stock.fill(Object.fromEntries(effective.map((operasi) => [operasi, 2])) as Parameters<Stock['fill']>[0]);
      const filing = [...effective, ...effective].map((operasi) => press(world, stock.next(operasi)));
      // A different moment of the load each time: while the first are filed, while they leave, while they are answered.
      await delay(20 + round * 120);
      await world.database.kill();
      await world.database.restart();
      await Promise.all(filing);
      await untilQuiet();
    }
  },
};
