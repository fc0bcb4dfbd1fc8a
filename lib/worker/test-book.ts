import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase } from '#lib/boot/test-database.ts';
import { db } from '#lib/db.ts';
import { startSandbox } from '#lib/jfusion/sandbox/server.ts';
import { runWorker } from './run-worker.ts';
import { fillTestBook, type TestPeople } from './test-people.ts';

export { contohIsian } from './test-samples.ts';

/** A whole small portal for one test file: its own database, data folder and counterpart; people of two branches. */
export interface TestBook extends TestPeople {
  readonly sandboxDir: string;
  readonly sandboxUrl: string;
  /** runs a worker until `done` says so, then stops it in order */
  readonly work: (done: () => Promise<boolean>) => Promise<void>;
  readonly ledger: () => Promise<{ effects: { operasi: string; partner_reference_id: string | null; bodySha256: string }[] }>;
  readonly fault: (body: object) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds the book; call it in `beforeAll`, `close` in `afterAll`. */
export async function openTestBook(): Promise<TestBook> {
  const data = mkdtempSync(join(tmpdir(), 'mitra-uji-'));
  const database = await createTestDatabase();
  const sandboxDir = join(data, 'sandbox');
  const sandbox = await startSandbox({ dir: sandboxDir, port: 0 });
  Object.assign(process.env, { DATABASE_URL: database.url, MITRA_DATA_DIR: data, MITRA_SANDBOX_URL: sandbox.url, MITRA_INTERVALS: 'test' });
  const people = await fillTestBook(sandboxDir);
  return {
    ...people,
    sandboxDir,
    sandboxUrl: sandbox.url,
    work: async (done) => {
      const stop = new AbortController();
      const running = runWorker({ signal: stop.signal });
      while (!(await done())) await new Promise<void>((resolve) => setImmediate(resolve));
      stop.abort();
      await running;
    },
    ledger: async () => (await fetch(`${sandbox.url}/sandbox/ledger`)).json(),
    fault: async (body) => {
      const answer = await fetch(`${sandbox.url}/sandbox/fault`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json' },
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: async () => {
      await db().$disconnect();
      await sandbox.close();
      await database.drop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
