import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { db } from '#lib/db.ts';
import type { Blow } from './order.ts';
import { isFrozen, type Program, startProgram } from './program.ts';
import { until } from './until.ts';

/** The workers of a world: one holds the line's lease, the others wait for it. */
export interface Crew {
  /** starts one more worker; resolves when it listens */
  hire(): Promise<Program>;
  /** the worker that holds the line now */
  holder(): Promise<Program>;
  /** tells the holder what to suffer, and gives it */
  arm(blow: Blow): Promise<Program>;
  all(): readonly Program[];
  /** how workers ended that nobody had ended */
  readonly ownEnds: readonly string[];
  /** kills a worker and waits until it is gone */
  kill(worker: Program): Promise<void>;
  /** SIGTERM to all, or SIGKILL where they are frozen; resolves when all are gone */
  dismiss(): Promise<void>;
}

/** No worker yet. */
export function openCrew(dataDir: string): Crew {
  const workers = new Set<Program>();
  const ownEnds: string[] = [];
  let hired = 0;
  let dismissed = false;
  const holder = async (): Promise<Program> => {
    const row = await db().sewa_jalur.findUnique({ where: { id: 1 } });
    const found = [...workers].find(({ pid, alive }) => alive() && row && row.sampai > new Date() && row.pemegang.includes(`:${pid}:`));
    if (!found) throw new Error(`no worker of ours holds the line; the lease says ${row?.pemegang ?? 'nobody'}`);
    return found;
  };
  const crew: Crew = {
    hire: async () => {
      const log = join(dataDir, 'log', `pengirim-${++hired}.log`);
      const worker = await startProgram('e2e/faults/worker.ts', {}, log);
      workers.add(worker);
      void worker.exited.then((how) => {
        workers.delete(worker);
        if (!how.startsWith('code') || how === 'code 0') return;
        ownEnds.push(`${how}, ${log}: ${readFileSync(log, 'utf8').trim().split('\n').slice(0, 6).join(' ')}`);
        // As the keeper of the product does.
        if (!dismissed) void until('another worker starts', 60_000, () => crew.hire()).catch((error) => ownEnds.push(String(error)));
      });
      return worker;
    },
    holder: () => until('a worker holds the line', 60_000, holder),
    arm: async (blow) => {
      const worker = await crew.holder();
      await worker.order({ blow });
      return worker;
    },
    all: () => [...workers],
    ownEnds,
    kill: async (worker) => {
      worker.signal('SIGKILL');
      await worker.exited;
    },
    dismiss: async () => {
      dismissed = true;
      const all = [...workers];
      for (const worker of all) worker.signal(isFrozen(worker.pid) ? 'SIGKILL' : 'SIGTERM');
      await Promise.all(
        all.map(async (worker) => {
          const late = setTimeout(() => worker.signal('SIGKILL'), 20_000);
          await worker.exited;
          clearTimeout(late);
        }),
      );
    },
  };
  return crew;
}
