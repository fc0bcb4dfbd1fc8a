import { setTimeout as delay } from 'node:timers/promises';
import { crashPoints } from '#lib/worker/crash-points.ts';
import { type Chance, chanceFrom } from '../chance.ts';
import { effective } from '../filing.ts';
import { openHeld } from '../open-held.ts';
import { isFrozen, type Program } from '../program.ts';
import { untilQuiet } from '../quiet.ts';
import { type Need, openStock, type Stock } from '../stock.ts';
import { until } from '../until.ts';
import type { World } from '../world.ts';
import { heal } from './heal.ts';
import { counterpartFaults } from './random-faults.ts';
import type { Scenario } from './scenario.ts';

const ROUND: Need = Object.fromEntries(effective.map((operasi) => [operasi, 8])) as Need;
const ROUND_MS = 25_000;
const CREW = 2;

/** How likely each deed is, beside filing a letter. */
const WEIGHTS = { file: 30, spoil: 14, blow: 8, kill: 3, freeze: 3, line: 6, token: 3, database: 1, counterpart: 1, clock: 2 } as const;
type Deed = keyof typeof WEIGHTS;

/** What each deed is called in the report. */
const words: { readonly [D in Deed]: string } = {
  file: 'surat diajukan',
  spoil: 'jawaban dirusak',
  blow: 'pengirim dipukul di satu titik',
  kill: 'pengirim dimatikan',
  freeze: 'pengirim dibekukan',
  line: 'jalur diputus',
  token: 'token dicabut',
  database: 'basis data dimatikan',
  counterpart: 'penjamin dimatikan',
  clock: 'jam digeser',
};

interface Round {
  readonly world: World;
  readonly stock: Stock;
  readonly chance: Chance;
  readonly end: number;
  /** how often each deed was done, over all rounds */
  readonly done: Map<Deed, number>;
}

/** Rounds of letters and faults by chance, for so many seconds; between rounds all is made sound, so that more can be made ready. */
export function randomRun(seed: number, seconds: number): Scenario {
  return {
    durable: true,
    play: async (world) => {
      const chance = chanceFrom(seed);
      const stock = openStock(world);
      const end = performance.now() + seconds * 1000;
      const done = new Map<Deed, number>();
      while (performance.now() < end) {
        await stock.fill(ROUND);
        await round({ world, stock, chance, end: Math.min(end, performance.now() + ROUND_MS), done });
        await heal(world);
        await untilQuiet(120_000, () => openHeld(world));
      }
      console.log(`${world.name}, benih ${seed}: ${[...done].map(([deed, count]) => `${words[deed]} ${count}`).join(', ')}`);
    },
  };
}

/** People file and press until they are answered; everything else goes wrong meanwhile. */
async function round({ world, stock, chance, end, done }: Round): Promise<void> {
  const pressing: Promise<unknown>[] = [];
  const later: Promise<unknown>[] = [];
  const anyone = async (): Promise<Program> => {
    while (world.crew.all().length < CREW) await world.crew.hire();
    return chance.one(world.crew.all());
  };
  const deeds: { readonly [D in Deed]: () => Promise<void> | void } = {
    file: () => {
      const operasi = chance.one(effective.filter((name) => stock.left(name) > 0));
      const { press, mark } = stock.next(operasi);
      pressing.push(
        until(`${operasi} ${mark} is acknowledged`, 120_000, async () => {
          world.acknowledged.push((await press()).id);
          return true;
        }),
      );
    },
    spoil: () =>
      world.counterpart
        .order('fault', { operasi: chance.one([...effective, 'inquiryKlaim'] as const), kali: 1, ...chance.one(counterpartFaults) })
        .catch(away),
    blow: async () => {
      const worker = await anyone();
      await worker.order({ blow: { point: chance.one(crashPoints), action: chance.weighed({ kill: 3, stop: 1 }) } }).catch(away);
      later.push(thaw(worker, chance.between(500, 6_000)));
    },
    kill: async () => (await anyone()).signal('SIGKILL'),
    freeze: async () => {
      const worker = await anyone();
      worker.signal('SIGSTOP');
      later.push(thaw(worker, chance.between(200, 6_000)));
    },
    line: async () => {
      await world.relay.set(chance.one(['refusing', 'silent'] as const));
      later.push(delay(chance.between(50, 2_500)).then(() => world.relay.set('up')));
    },
    token: () => world.counterpart.order('token/hapus', {}).catch(away),
    database: async () => {
      await world.database.kill();
      await delay(chance.between(0, 500));
      await world.database.restart();
    },
    counterpart: async () => {
      await world.counterpart.kill();
      await delay(chance.between(0, 800));
      await world.counterpart.start();
    },
    clock: async () => {
      const shiftMs = chance.one([-3_600_000, -60_000, 0, 60_000, 3_600_000]);
      await (await anyone()).order({ shiftMs }).catch(away);
    },
  };
  while (performance.now() < end && effective.some((operasi) => stock.left(operasi) > 0)) {
    const deed = chance.weighed(WEIGHTS);
    await deeds[deed]();
    done.set(deed, (done.get(deed) ?? 0) + 1);
    while (world.crew.all().length < CREW) await world.crew.hire();
    await delay(chance.between(0, 150));
  }
  await Promise.all(later);
  await heal(world);
  await Promise.all(pressing);
}

/** A worker or the counterpart may have died on the way to its order. */
function away(): void {}

async function thaw(worker: Program, ms: number): Promise<void> {
  await delay(ms);
  if (isFrozen(worker.pid)) worker.signal('SIGCONT');
}
