import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Cell, needOf } from './cells.ts';
import { check, lostAndDoubled } from './checker.ts';
import { drain } from './desk.ts';
import { gather } from './evidence.ts';
import { effective } from './filing.ts';
import type { CaseResult, Programme, Said } from './programme.ts';
import { runCell } from './run-cell.ts';
import { scenarios } from './scenario/all.ts';
import { heal } from './scenario/heal.ts';
import { randomRun } from './scenario/random.ts';
import { type Scenario, Skipped } from './scenario/scenario.ts';
import { type Need, openStock, type Stock } from './stock.ts';
import { openWorld, type World } from './world.ts';

// One world in a process of its own: plays a programme (JSON in the first argument), drains, and holds all evidence against the rules.

const programme = JSON.parse(process.argv[2] ?? '') as Programme;
const say = (said: Said): void => void process.send?.(said);
const played = programme.scenarios.map((name) => [name, named(name)] as const);
const proven = [...new Set(played.flatMap(([, scenario]) => scenario.proven ?? []))];
/** Letters that a scenario may take of each operation; one that needs more fills its stock itself. */
const FOR_A_SCENARIO = Object.fromEntries(effective.map((operasi) => [operasi, 6])) as Need;
let broken = false;

function named(name: string): Scenario {
  const scenario = scenarios[name];
  if (!scenario) throw new Error(`there is no scenario called ${name}`);
  return scenario;
}

async function attempt(name: string, cell: Cell | null, work: () => Promise<void>): Promise<void> {
  const started = performance.now();
  const result = await work().then(
    (): Pick<CaseResult, 'held' | 'why'> => ({ held: true, why: '' }),
    (error: unknown) => ({ held: error instanceof Skipped ? null : false, why: error instanceof Error ? error.message : String(error) }),
  );
  if (result.held === false) broken = true;
  say({ result: { programme: programme.name, name, cell, ms: Math.round(performance.now() - started), ...result } });
}

/** After a case that failed the next one finds all sound. */
async function orHeal(world: World, work: () => Promise<void>): Promise<void> {
  const before = broken;
  broken = false;
  await work();
  if (broken) await heal(world);
  broken ||= before;
}

async function playAll(world: World, stock: Stock): Promise<void> {
  await stock.fill(needOf(programme.cells));
  for (const cell of programme.cells) {
    await orHeal(world, () => attempt(`${cell.action} ${cell.point} ${cell.operasi}`, cell, () => runCell(world, stock, cell)));
  }
  const { random } = programme;
  if (random)
    await orHeal(world, () => attempt(`acak, benih ${random.seed}`, null, () => randomRun(random.seed, random.seconds).play(world, stock)));
  for (const [name, scenario] of played) {
    await stock.fill(FOR_A_SCENARIO);
    await orHeal(world, () => attempt(name, null, () => scenario.play(world, stock)));
  }
}

/** The evidence of the whole world, after all has come to rest. */
async function judge(world: World): Promise<void> {
  let settled = 0;
  await attempt('semua berakhir', null, async () => {
    ({ settled } = await drain(world, proven));
  });
  await attempt('tidak ada pengirim yang mati sendiri', null, async () => {
    if (world.crew.ownEnds.length > 0) throw new Error(world.crew.ownEnds.join('; '));
  });
  const evidence = await gather(world, proven);
  const findings = check(evidence);
  for (const { rule, violations } of findings)
    await attempt(rule, null, async () => {
      if (violations.length > 0) throw new Error(violations.map(({ surat, what }) => `${surat ?? ''} ${what}`.trim()).join('; '));
    });
  const { letters, seen, effects } = evidence;
  const counts = { letters: letters.length, requests: seen.length, effects: effects.length };
  say({ sum: { programme: programme.name, ...counts, settled, ...lostAndDoubled(findings) } });
  if (broken) appendFileSync(join(world.dataDir, 'log', 'bukti.json'), JSON.stringify(evidence));
}

await attempt('dunia', null, async () => {
  const world = await openWorld(programme);
  process.once('SIGTERM', () => void world.close(true).finally(() => process.exit(1)));
  try {
    await playAll(world, openStock(world));
    await judge(world);
  } finally {
    await world.close(broken);
  }
});
process.exit(0);
