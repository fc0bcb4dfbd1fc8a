import { spawnSync } from 'node:child_process';
import { openDatabase } from './database.ts';
import { generate } from './generate.ts';
import { migrate } from './migrate.ts';
import { occupant } from './occupancy.ts';
import { printable } from './sentence.ts';
import { childEnvironment, readSettings } from './settings.ts';

// Runs a script of the command line with the environment of the product's own processes: node lib/boot/with-database.ts script.ts [argument …]
const [script = '', ...args] = process.argv.slice(2);

try {
  const settings = readSettings();
  const running = occupant(settings.MITRA_DATA_DIR) !== undefined;
  await generate();
  const database = await openDatabase(settings);
  if (!running) await migrate(database.url);
  const environment = childEnvironment(settings, database.url, undefined);
  const result = spawnSync(process.execPath, [script, ...args], { env: environment, stdio: 'inherit' });
  if (!running) await database.stop();
  process.exit(result.status ?? 1);
} catch (error) {
  console.error(printable(error));
  process.exit(1);
}
