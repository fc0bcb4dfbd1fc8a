import { Client } from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from './migrate.ts';
import { withSchemaEngine } from './schema-engine.ts';
import { diffSchemas, readSchema, readSnapshot } from './schema-files.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

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
