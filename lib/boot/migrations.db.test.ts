import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { diffSchemas, readSchema, readSnapshot } from './schema-files.ts';
import { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
});

it('has migrations that lead to the schema as written (otherwise: npm run db:new -- name)', async () => {
  const schema = readSchema();
  expect(await withSchemaEngine(database.url, schema, (engine) => diffSchemas(engine, readSnapshot(), schema))).toBe('');
});

/** Columns with their types, keys and indexes, each as a line. */
const SHAPE = `
  SELECT table_name || '.' || column_name || ' ' || udt_name || coalesce('(' || character_maximum_length || ')', '') AS line
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')`;

async function shapeOf(url: string, sql = ''): Promise<Set<string>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  if (sql) await client.query(sql);
  const { rows } = await client.query<{ line: string }>(SHAPE);
  await client.end();
  return new Set(rows.map(({ line }) => line));
}

it('has migrations, also where written by hand, after which no column, key or index of the schema is missing', async () => {
  const empty = await createEmptyDatabase();
  const schema = readSchema();
  const wanted = await shapeOf(empty.url, await withSchemaEngine(empty.url, schema, (engine) => diffSchemas(engine, [], schema)));
  await empty.drop();
  const found = await shapeOf(database.url);
  expect(wanted.size).toBeGreaterThan(500);
  expect([...wanted].filter((line) => !found.has(line))).toEqual([]);
});

it('sees a difference where there is one', async () => {
  const [first, ...rest] = readSchema();
  const changed = [{ path: first?.path ?? '', content: `${first?.content}\nmodel PlantedForTheTest {\n  id Int @id\n}\n` }, ...rest];
  const sql = await withSchemaEngine(database.url, changed, (engine) => diffSchemas(engine, readSnapshot(), changed));
  expect(sql).toContain('CREATE TABLE "PlantedForTheTest"');
});

it('applies no migration twice', async () => {
  expect(await migrate(database.url)).toEqual([]);
});

it('runs the server in UTC', async () => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  expect((await client.query('SHOW timezone')).rows).toEqual([{ TimeZone: 'UTC' }]);
  await client.end();
});
