import { setTimeout as delay } from 'node:timers/promises';
import { productionIntervals } from '../interval-table.ts';
import { type Child, type ChildPlan, startChild } from './child.ts';
import { say } from './say.ts';
import { Sentence } from './sentence.ts';
import { waitUntil } from './wait.ts';

/** Keeps one process of the product running. `start` resolves when it is ready, `stop` and `kill` when it has ended. */
export type Keeper = {
  readonly name: string;
  readonly start: (plan?: ChildPlan, options?: { restart: boolean }) => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly kill: () => Promise<void>;
  readonly ended: () => Promise<void>;
  readonly child: () => Child | undefined;
};

const startPatienceMs = 60_000;
const { restartMin, restartMax } = productionIntervals;

/** A keeper for the process that `ordinary` describes; `changed` is told whenever a process was started. */
export function makeKeeper(ordinary: ChildPlan, changed: () => void): Keeper {
  let child: Child | undefined;
  let vigil = new AbortController();

  async function launch(plan: ChildPlan): Promise<Child> {
    const started = startChild(plan);
    child = started;
    changed();
    const ready = plan.ready ?? (async () => started.saidReady());
    await waitUntil(async () => started.hasExited() || (await ready()), startPatienceMs);
    if (!started.hasExited() && (await ready())) return started;
    await end(started, plan, 'SIGKILL');
    throw new Sentence(`${plan.name} tidak mau berjalan. Catatannya ada di ${plan.logFile}; baris terakhirnya:\n${started.lastWords()}`);
  }

  async function watch(plan: ChildPlan, first: Child, signal: AbortSignal): Promise<void> {
    let current = first;
    for (let pauseMs: number = restartMin; ; pauseMs = Math.min(pauseMs * 2, restartMax)) {
      const since = Date.now();
      const how = await current.exited;
      if (signal.aborted) return;
      if (Date.now() - since > 60_000) pauseMs = restartMin;
      say(`${plan.name} berhenti sendiri (${how}) dan akan dijalankan lagi. Baris terakhir ${plan.logFile}:\n${current.lastWords()}`);
      try {
        await delay(pauseMs, undefined, { signal });
        current = await launch(plan);
        say(`${plan.name} berjalan kembali.`);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof Sentence)) throw error;
      }
    }
  }

  async function end(one: Child, plan: ChildPlan, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    one.signal(signal);
    if (!(await waitUntil(one.hasExited, plan.patienceMs))) one.signal('SIGKILL');
    await one.exited;
  }

  async function finish(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    vigil.abort();
    if (child) await end(child, ordinary, signal);
  }

  return {
    name: ordinary.name,
    start: async (plan = ordinary, { restart } = { restart: true }) => {
      vigil.abort();
      if (child && !child.hasExited()) await end(child, ordinary, 'SIGTERM');
      vigil = new AbortController();
      const started = await launch(plan);
      if (restart) void watch(plan, started, vigil.signal);
    },
    stop: () => finish('SIGTERM'),
    kill: () => finish('SIGKILL'),
    ended: async () => {
      await child?.exited;
    },
    child: () => child,
  };
}
