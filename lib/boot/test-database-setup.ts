import type { TestProject } from 'vitest/node';
import { clearAbandoned, makeTestFolder, removeTestFolder } from './abandoned.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    templateDatabaseUrl: string;
  }
}

/** Vitest's global setup of the database tests: one throw-away PostgreSQL whose database `mitra` is the migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await clearAbandoned();
  const dataDir = makeTestFolder();
  const postgres = await startPostgres({ dataDir, durable: false });
  const remove = async () => {
    await postgres.stop();
    removeTestFolder(dataDir);
  };
  try {
    await migrate(postgres.url);
  } catch (error) {
    await remove();
    throw error;
  }
  project.provide('templateDatabaseUrl', postgres.url);
  return remove;
}
