import { effective } from '../filing.ts';
import { untilQuiet } from '../quiet.ts';
import { until } from '../until.ts';
import type { Disks, World } from '../world.ts';
import { fileAll, type Scenario, Skipped } from './scenario.ts';

function disksOf({ disks }: World): Disks {
  if (!disks) throw new Skipped('di sini tidak boleh memasang tmpfs (perlu root di Linux dengan unshare dan mount)');
  return disks;
}

/** The disk of the database is full while people file and letters leave: what was not kept was not acknowledged; freed, all goes on. */
export const databaseDiskFull: Scenario = {
  durable: true,
  disks: true,
  play: async (world, stock) => {
    const { database } = disksOf(world);
    await fileAll(world, stock, effective);
    database.fill();
    let refused = 0;
    const filing = [...effective, ...effective, ...effective].map(async (operasi) => {
      const { press } = stock.next(operasi);
      await until(`${operasi} is acknowledged`, 120_000, async () => {
        const { id } = await press().catch((error: unknown) => {
          refused++;
          throw error;
        });
        world.acknowledged.push(id);
        return true;
      });
    });
    await until('the full disk was felt', 60_000, () => refused >= 5 || world.database.gone());
    database.free();
    if (world.database.gone()) await world.database.restart();
    await Promise.all(filing);
    await untilQuiet(120_000);
  },
};

/** The disk of the documents is full: a document is refused whole and nothing of it is acknowledged; everything else goes on. */
export const documentDiskFull: Scenario = {
  disks: true,
  play: async (world, stock) => {
    const { documents } = disksOf(world);
    documents.fill();
    const { press } = stock.next('uploadDokumen');
    const taken = await press().then(
      () => true,
      () => false,
    );
    if (taken) throw new Error('a document was taken though its disk is full');
    await fileAll(world, stock, ['pembayaranIjp', 'requestKlaim', 'pengajuanSubrogasi']);
    await untilQuiet();
    documents.free();
    world.acknowledged.push((await press()).id);
    await untilQuiet();
  },
};
