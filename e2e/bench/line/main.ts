import { availableParallelism, loadavg } from 'node:os';
import { step } from '#lib/boot/say.ts';
import { printable } from '#lib/boot/sentence.ts';
import { openBook } from './book.ts';
import { cargoBetween } from './cargo.ts';
import { conditions } from './conditions.ts';
import { openEnding } from './ending.ts';
import { ajukanSatu, sampaiSepi } from './filings.ts';
import { startMeter } from './meter.ts';
import { runNaive } from './naive.ts';
import { runBatch, runDuringUpload, runIdle, type Stretch } from './runs.ts';
import { tableOf } from './table.ts';

// The line of 256 Kbps and what the product makes of it, beside a client that knows nothing of lines. Run with
// `npm run bench:line -- [filings] [single filings] [MB of the document] [--perantara]`; the last one shapes by a relay even where root could
// do better.

const MB = 1_048_576;
const LIMIT_MS = 60 * 60_000;
const numbers = process.argv.slice(2).flatMap((arg) => (/^\d+$/.test(arg) ? [Number(arg)] : []));
const [batch = 500, single = 40, megabytes = 10] = numbers;
const naiveCount = Math.min(100, batch);

const ending = openEnding(LIMIT_MS);
try {
  const book = await step('Menyiapkan saluran, basis data, dan lawan bicara', () =>
    ending.building(openBook(conditions, ending, !process.argv.includes('--perantara'))),
  );
  const meter = startMeter(book.line);
  ending.add(meter.stop);
  await ending.building(book.startWorker());
  // The first one makes the token, the connection and the processes warm; nothing of it is counted.
  const first = await ajukanSatu(book.staf, 'A0000000');
  await sampaiSepi();
  const idle = await step(`${single} pengajuan satu per satu, saluran sepi`, () => runIdle(book, single));
  const during = await step(`${single} pengajuan selama unggahan ${megabytes} MB`, () =>
    runDuringUpload(book, first, single, megabytes * MB),
  );
  const naive = await step(`${naiveCount} pengajuan oleh klien polos`, () => runNaive(book.line.baseUrl, first, naiveCount));
  const { filing, after } = await step(`${batch} pengajuan bersama`, () => runBatch(book, batch));
  const measured = async (stretch: Stretch) => ({
    ...stretch,
    wire: meter.between(stretch.from, stretch.to),
    cargo: await cargoBetween(stretch.from, stretch.to),
  });
  const table = tableOf(conditions, book.line.kind, {
    idle,
    during: { ...during, wire: meter.between(during.upload.from, during.upload.to) },
    machine: { cores: availableParallelism(), load: loadavg()[0] ?? 0 },
    naive: { ...naive, wire: meter.between(naive.from, naive.to) },
    batch,
    filing: await measured(filing),
    after: await measured(after),
    whole: await measured({ from: filing.from, to: after.to }),
    oneFiling: await cargoBetween(filing.from, filing.to, 'penjaminanBaru'),
  });
  console.log(`\n${table}`);
} catch (error) {
  // What an interrupted run stumbles over is no news.
  if (!ending.begun()) {
    console.error(printable(error));
    process.exitCode = 1;
  }
} finally {
  await ending.run();
}
process.exit();
