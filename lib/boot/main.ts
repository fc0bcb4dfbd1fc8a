import { build } from './build.ts';
import { generate } from './generate.ts';
import { step } from './say.ts';
import { printable } from './sentence.ts';
import { readSettings } from './settings.ts';
import { type Ending, startStack } from './stack.ts';
import { endTools } from './tool.ts';
import { welcome } from './welcome.ts';

const dev = process.argv.includes('--dev');
const distDir = process.env.NEXT_DIST_DIR ?? '.next';
const undone: { label: string; undo: () => unknown }[] = [];
const ending: Ending = {
  add: (label, undo) => undone.push({ label, undo }),
  run: async () => {
    for (let one = undone.pop(); one; one = undone.pop()) {
      const { label, undo } = one;
      try {
        if (label) await step(`Menghentikan ${label}`, async () => await undo());
        else await undo();
      } catch (error) {
        console.error(printable(error));
      }
    }
  },
};

let stopping = false;
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  endTools();
  await ending.run();
  if (code === 0) console.log('J-FUSION Mitra sudah berhenti.');
  process.exit(code);
}

// A closed terminal must not keep us from stopping in order.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));
process.on('disconnect', () => void stop(0));

try {
  const settings = readSettings();

  const prepare = async () => {
    await step('Menyiapkan klien basis data', generate, unchanged);
    if (!dev) await step('Membangun halaman', () => build(distDir), unchanged);
  };
  const addresses = await startStack({ settings, distDir, dev, prepare }, ending);
  console.log(await welcome(settings, addresses));
  process.send?.(addresses);
} catch (error) {
  if (!stopping) {
    console.error(`\n${printable(error)}`);
    await stop(1);
  }
}

function unchanged(changed: boolean): string {
  return changed ? '' : 'tidak berubah';
}
