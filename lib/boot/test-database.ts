import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import type {} from './test-database-setup.ts';

/** A database of one test file. `drop` ends its connections and removes it. */
export type TestDatabase = { url: string; drop: () => Promise<void> };

/** Clones the migrated, empty template. Call it once a `*.db.test.ts` file (in `beforeAll`) and `drop` it in `afterAll`. */
export function createTestDatabase(): Promise<TestDatabase> {
  return create((template) => template.pathname.slice(1));
}

/** One without a table, for what happens between migrations; `drop` as above. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return create(() => 'template0');
}

async function create(from: (template: URL) => string): Promise<TestDatabase> {
  const template = new URL(inject('templateDatabaseUrl'));
  const name = `uji_${randomBytes(6).toString('hex')}`;
  await administer(template, `CREATE DATABASE ${name} TEMPLATE ${from(template)} STRATEGY FILE_COPY`);
  const url = new URL(template);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(template, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function administer(template: URL, sql: string): Promise<void> {
  const url = new URL(template);
  url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
