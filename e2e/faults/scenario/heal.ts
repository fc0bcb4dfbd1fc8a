import { isFrozen } from '../program.ts';
import { until } from '../until.ts';
import type { World } from '../world.ts';

/** Makes everything sound again: database, counterpart, line, disks, clocks, and two workers that nobody strikes. */
export async function heal({ crew, counterpart, relay, disks, database }: World): Promise<void> {
  if (disks) for (const disk of [disks.database, disks.documents]) disk.free();
  if (database.gone()) await database.restart();
  if (!counterpart.program().alive()) await counterpart.start();
  await counterpart.clearFaults();
  counterpart.play({ latencyMs: 0 });
  await relay.set('up');
  for (const worker of crew.all()) {
    // One that was struck while frozen is of no use to anybody.
    if (isFrozen(worker.pid)) await crew.kill(worker);
    else await Promise.all([worker.order({ blow: null }), worker.order({ shiftMs: 0 })]).catch(() => crew.kill(worker));
  }
  await until('two workers are there', 60_000, async () => {
    while (crew.all().length < 2) await crew.hire();
    return true;
  });
}
