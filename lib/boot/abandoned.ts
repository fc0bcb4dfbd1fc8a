import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removePostgres, stopAbandonedPostgres } from './postgres.ts';
import { identify } from './process-identity.ts';

const prefix = 'jfusion-mitra-uji-';

/** A data folder for tests that carries its owner's process number, so that a later run can clear away what a killed one left. */
export function makeTestFolder(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Removes a test's data folder and its database; the processes of the folder must have ended. */
export function removeTestFolder(dataDir: string): void {
  removePostgres(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
}

/** Ends the databases and removes the folders of test runs whose owner was killed. */
export async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const owner = Number(name.slice(prefix.length).split('-')[0]);
    const dataDir = join(tmpdir(), name);
    if (identify(owner) || statSync(dataDir).uid !== process.getuid?.()) continue;
    await stopAbandonedPostgres(dataDir);
    removeTestFolder(dataDir);
  }
}
