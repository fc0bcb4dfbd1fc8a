import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '../env.ts';
import type { ChildPlan } from './child.ts';
import { openControl } from './control.ts';
import { openDatabase } from './database.ts';
import { type Keeper, makeKeeper } from './keeper.ts';
import { migrate } from './migrate.ts';
import { occupy } from './occupancy.ts';
import { sandboxPlan, webPlan, workerPlan } from './plans.ts';
import { freePort, isPortFree } from './port.ts';
import { step } from './say.ts';
import { seed } from './seed.ts';
import { Sentence } from './sentence.ts';
import { childEnvironment } from './settings.ts';
import { isPortalStart, isRoomCode, restartOnChange } from './watch.ts';

/** Where the parts of a running stack are reached; `sandboxUrl` is absent beside a foreign counterpart. */
export type Addresses = { databaseUrl: string; sandboxUrl: string | undefined };

export type StackOptions = { settings: Env; distDir: string; dev: boolean; prepare: () => Promise<void> };

/** Undoes in reverse order whatever has been started so far. */
export type Ending = { add: (label: string, undo: () => unknown) => void; run: () => Promise<void> };

/** Starts database, sandbox, worker and portal; what it starts it adds to `ending`. Resolves when all are healthy. */
export async function startStack({ settings, distDir, dev, prepare }: StackOptions, ending: Ending): Promise<Addresses> {
  const keepers: Keeper[] = [];
  const occupancy = await occupy(settings.MITRA_DATA_DIR, settings.APP_URL);
  ending.add('', occupancy.release);
  if (!(await isPortFree(settings.PORT))) {
    throw new Sentence(
      `Port ${settings.PORT} sedang dipakai program lain. Hentikan program itu, atau pilih port lain, misalnya PORT=${settings.PORT + 1} npm start.`,
    );
  }
  await prepare();

  const database = await step('Menyalakan basis data', () => openDatabase(settings));
  ending.add('basis data', database.stop);
  await step(
    'Menyesuaikan basis data',
    () => migrate(database.url),
    (names) => (names.length > 0 ? `${names.length} perubahan` : ''),
  );

  const ownSandbox = settings.JFUSION_BASE_URL === undefined;
  const sandboxPort = ownSandbox ? await keptSandboxPort(settings) : 0;
  const environment = childEnvironment(settings, database.url, ownSandbox ? `http://127.0.0.1:${sandboxPort}` : undefined);
  await step('Mengisi data awal', () => seed(environment));

  const begin = async (label: string, plan: ChildPlan) => {
    const keeper = makeKeeper(plan, () => occupancy.setChildren(keepers.flatMap((one) => one.child()?.identity ?? [])));
    keepers.push(keeper);
    ending.add(label, keeper.stop);
    await step(`Menyalakan ${label}`, () => keeper.start());
    return { keeper, plan };
  };
  const common = { settings, environment };
  const sandbox = ownSandbox ? await begin('sandbox J-FUSION', sandboxPlan(common, sandboxPort)) : undefined;
  const worker = await begin('pengirim', workerPlan(common));
  const standby = settings.MITRA_STANDBY === 'ya' ? await begin('pengirim cadangan', workerPlan(common, 'Pengirim cadangan')) : undefined;
  const web = await begin('portal', webPlan(common, distDir, dev));

  const socket = process.env.MITRA_CONTROL_SOCKET;
  if (socket && settings.MITRA_INTERVALS === 'test') {
    const control = await openControl(socket, { worker, web, ...(sandbox ? { sandbox } : {}) });
    ending.add('', () => control.close());
  }
  if (dev) {
    const watchers = [
      ...restartOnChange(
        [...(sandbox ? [sandbox.keeper] : []), worker.keeper, ...(standby ? [standby.keeper] : [])],
        ['lib', 'prisma/generated'],
        isRoomCode,
      ),
      ...restartOnChange([web.keeper], ['.'], isPortalStart),
    ];
    ending.add('', () => watchers.map((watcher) => watcher.close()));
  }
  return { databaseUrl: database.url, sandboxUrl: environment.MITRA_SANDBOX_URL };
}

/** The sandbox keeps its port over restarts, so that addresses noted in its ledger stay true. */
async function keptSandboxPort(settings: Env): Promise<number> {
  const file = join(settings.MITRA_DATA_DIR, 'sandbox-port');
  const port = await freePort(existsSync(file) ? Number(readFileSync(file, 'utf8')) : undefined);
  writeFileSync(file, String(port));
  return port;
}
