import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import { runMigrations } from 'graphile-worker';
import { withSchemaEngine } from './schema-engine.ts';
import { migrationsFolder } from './schema-files.ts';
import { Sentence } from './sentence.ts';

const filters = { externalTables: [], externalEnums: [] };

/** Applies the migrations that a database lacks and returns their names; `_prisma_migrations` is kept as `prisma migrate deploy` would. Throws a Sentence if one fails. */
export async function migrate(databaseUrl: string, folder = migrationsFolder): Promise<string[]> {
  const migrationsList = listMigrations(folder);
  try {
    const names = await withSchemaEngine(databaseUrl, [], async (engine) => {
      await forgetInterrupted(engine, migrationsList);
      return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
    });
    // The job queue keeps its tables in a schema of its own.
    await runMigrations({ connectionString: databaseUrl, maxPoolSize: 1 });
    return names;
  } catch (error) {
    throw new Sentence(`Basis data tidak dapat disesuaikan dengan versi ini. Jawaban mesin migrasi: ${messageOf(error)}`);
  }
}

/** A migration that failed or was interrupted has left nothing behind, since each runs as one transaction: it may be tried again. */
async function forgetInterrupted(engine: SchemaEngine, migrationsList: MigrationList): Promise<void> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({ migrationsList, optInToShadowDatabase: false, filters });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
}

function listMigrations(folder: string): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') } },
    })),
  };
}

/** Without the engine's own call trace. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : JSON.stringify(error)).split(/\n +0: /)[0]?.trim() ?? '';
}
