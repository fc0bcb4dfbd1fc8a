import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTestFolder, removeTestFolder } from './abandoned.ts';
import { migrate } from './migrate.ts';
import { startPostgres } from './postgres.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { diffSchemas, migrationsFolder, readSchema, readSnapshot, writeSnapshot } from './schema-files.ts';

const [name] = process.argv.slice(2);
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Usage: npm run db:new -- name_in_snake_case');
  process.exit(1);
}

const dataDir = makeTestFolder();
const postgres = await startPostgres({ dataDir, durable: false });
try {
  const schema = readSchema();
  const sql = await withSchemaEngine(postgres.url, schema, (engine) => diffSchemas(engine, readSnapshot(), schema));
  if (sql === '') {
    console.log('prisma/schema and prisma/migrations agree; nothing to write.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join(migrationsFolder, `${stamp}_${name}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
    writeFileSync(join(folder, 'migration.sql'), `${sql}\n`);
    writeSnapshot(schema);
    await migrate(postgres.url);
    console.log(`Wrote prisma/migrations/${stamp}_${name}/migration.sql; all migrations apply to an empty database.`);
    console.log('Add by hand what the schema cannot say: CHECK, partial and trigram indexes, triggers, grants, extensions.');
  }
} finally {
  await postgres.stop();
  removeTestFolder(dataDir);
}
