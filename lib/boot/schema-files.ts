import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DiffTarget, SchemaContainer, SchemaEngine } from '@prisma/schema-engine-wasm';
import { inProject } from './paths.ts';

const schemaFolder = inProject('prisma', 'schema');
export const migrationsFolder = inProject('prisma', 'migrations');

/** The schema that the migrations lead to; `npm run db:new` writes it beside them. */
const snapshotFile = 'schema.snapshot.json';

/** Files of the schema in the order of their names, paths relative to `folder`. */
export function readSchema(folder = schemaFolder): SchemaContainer[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((path) => ({ path, content: readFileSync(join(folder, path), 'utf8') }));
}

/** The schema as of the newest migration; empty before the first one. */
export function readSnapshot(folder = migrationsFolder): SchemaContainer[] {
  const file = join(folder, snapshotFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SchemaContainer[]) : [];
}

/** Records the schema which the newest migration leads to. */
export function writeSnapshot(schema: readonly SchemaContainer[], folder = migrationsFolder): void {
  writeFileSync(join(folder, snapshotFile), `${JSON.stringify(schema, null, 2)}\n`);
}

/** SQL that leads from one schema to the other; empty when they agree. */
export async function diffSchemas(engine: SchemaEngine, from: SchemaContainer[], to: SchemaContainer[]): Promise<string> {
  const filters = { externalTables: [], externalEnums: [] };
  const request = { from: target(from), to: target(to), script: true, shadowDatabaseUrl: null, exitCode: null, filters };
  const sql = (await engine.diff(request)).stdout ?? '';
  return sql.trim() === '-- This is an empty migration.' ? '' : sql.trim();
}

function target(files: SchemaContainer[]): DiffTarget {
  return files.length === 0 ? { tag: 'empty' } : { tag: 'schemaDatamodel', files };
}
