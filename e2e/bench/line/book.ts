import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Actor } from '#lib/auth/actor.ts';
import { readActor } from '#lib/auth/read-actor.ts';
import { makeTestFolder, removeTestFolder } from '#lib/boot/abandoned.ts';
import { makeKeeper } from '#lib/boot/keeper.ts';
import { migrate } from '#lib/boot/migrate.ts';
import { workerPlan } from '#lib/boot/plans.ts';
import { startPostgres } from '#lib/boot/postgres.ts';
import { seed } from '#lib/boot/seed.ts';
import { childEnvironment } from '#lib/boot/settings.ts';
import { db } from '#lib/db.ts';
import { env, settingNames } from '#lib/env.ts';
import { registerWithSandbox } from '#lib/koneksi/register-sandbox.ts';
import type { Conditions } from './conditions.ts';
import type { Ending } from './ending.ts';
import { startNode } from './node-child.ts';
import { type Line, openLine } from './open-line.ts';

/** The product without its pages: database, worker, and its counterpart at the other end of the line. */
export interface Book {
  readonly line: Line;
  /** files and sends documents of claims too */
  readonly staf: Actor;
  readonly startWorker: () => Promise<void>;
  readonly stopWorker: () => Promise<void>;
}

/** A folder whose database notes when each transaction was committed. */
async function openDatabase(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const first = await startPostgres({ dataDir });
  const client = new Client({ connectionString: first.url });
  await client.connect();
  await client.query('ALTER SYSTEM SET track_commit_timestamp = on');
  await client.end();
  await first.stop();
  return startPostgres({ dataDir });
}

/** Builds it; everything is undone by `ending`. The worker is not started yet. */
export async function openBook(conditions: Conditions, ending: Ending, ownNetwork: boolean): Promise<Book> {
  const dataDir = makeTestFolder();
  ending.add(() => removeTestFolder(dataDir));
  const line = await openLine(conditions, dataDir, ending, ownNetwork);
  const postgres = await openDatabase(dataDir);
  ending.add(postgres.stop);
  await migrate(postgres.url);
  // The bench stands on its own settings, whatever the shell it is started from has set.
  for (const name of settingNames) delete process.env[name];
  Object.assign(process.env, {
    TZ: 'UTC',
    MITRA_DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    JFUSION_BASE_URL: line.baseUrl,
    JFUSION_MITRA_ID: '1',
    JFUSION_CLIENT_ID: 'mitra-sandbox',
    JFUSION_CLIENT_SECRET: 'bangku-ukur',
  });
  const settings = env();
  const environment = childEnvironment(settings, postgres.url, undefined);
  ending.add(() => db().$disconnect());
  await seed(environment);
  const folder = join(dataDir, 'sandbox');
  await registerWithSandbox(folder);
  takeTime(join(folder, 'mitra.json'), conditions.latencyMs);
  const counterpart = { ...environment, SANDBOX_DIR: folder, SANDBOX_PORT: String(line.counterpartPort) };
  const sandbox = await startNode(line.prefix, ['lib/jfusion/sandbox/main.ts'], counterpart, join(dataDir, 'log', 'sandbox.log'));
  ending.add(sandbox.stop);
  const worker = makeKeeper(workerPlan({ settings, environment }), () => undefined);
  ending.add(worker.stop);
  return { line, staf: await person(), startWorker: () => worker.start(), stopWorker: worker.stop };
}

/** The counterpart thinks so long about every answer. */
function takeTime(file: string, latencyMs: number): void {
  const mitra = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...mitra, latencyMs, notifikasiUrl: undefined }), { mode: 0o600 });
}

async function person(): Promise<Actor> {
  // What waits for a second person measures people, not the line.
  await db().kebijakan_persetujuan.createMany({
    data: ['penjaminanBaru', 'requestKlaim', 'uploadDokumen'].map((operasi) => ({ operasi, mode: 'tidak' as const })),
    skipDuplicates: true,
  });
  const cabang = await db().cabang.findFirstOrThrow({ where: { kode_uker: '010' } });
  const { id } = await db().pengguna.create({
    data: { nama_pengguna: 'bangku-ukur', nama: 'Bangku ukur', peran: ['staf', 'petugas_klaim'], cabang_id: cabang.id, sandi_hash: '-' },
  });
  const actor = await readActor(db(), id);
  if (!actor) throw new Error('no actor');
  return actor;
}
