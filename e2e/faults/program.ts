import { fork } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { openLog } from '#lib/boot/log-file.ts';
import { projectRoot } from '#lib/boot/paths.ts';
import { nodeOptions } from '#lib/boot/tool.ts';

/** A process of its own, which has said `ready`. */
export interface Program {
  readonly pid: number;
  /** settles with the signal or code by which it ended */
  readonly exited: Promise<string>;
  readonly alive: () => boolean;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** sends an order and waits until it is done */
  readonly order: (order: object) => Promise<void>;
}

/** A process that is not frozen takes its order at once. */
const ORDER_MS = 20_000;

/** Starts a script of the project, writing to this log; ends with us. Rejects where it ends before it is ready. */
export async function startProgram(script: string, env: Readonly<Record<string, string>>, logFile: string): Promise<Program> {
  const log = openLog(logFile);
  const child = fork(script, {
    cwd: projectRoot,
    execArgv: [...nodeOptions],
    env: { ...process.env, ...env, MITRA_LEASH_HOLDER: String(process.pid), MITRA_LEASH_MS: '1000' },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  let over = false;
  let counter = 0;
  const waiting = new Map<number, () => void>();
  const { promise: ready, resolve: isReady } = Promise.withResolvers<void>();
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      over = true;
      resolve(signal ?? `code ${code}`);
    });
  });
  child.on('message', (message: 'ready' | { done: number }) => {
    if (message === 'ready') isReady();
    else waiting.get(message.done)?.();
  });
  const first = await Promise.race([ready.then(() => null), exited]);
  if (first !== null) throw new Error(`${script} ended with ${first} before it was ready; see ${logFile}`);
  return {
    pid: child.pid ?? 0,
    exited,
    alive: () => !over,
    signal: (signal) => {
      if (!over) child.kill(signal);
    },
    order: async (order) => {
      const nomor = ++counter;
      const { promise: done, resolve } = Promise.withResolvers<void>();
      waiting.set(nomor, resolve);
      child.send({ nomor, ...order }, () => undefined);
      const ended = exited.then((how) => Promise.reject(new Error(`the process ended with ${how} before its order was done`)));
      const late = delay(ORDER_MS, undefined, { ref: false }).then(() =>
        Promise.reject(new Error(`an order was not done in ${ORDER_MS} ms`)),
      );
      await Promise.race([done, ended, late]);
      waiting.delete(nomor);
    },
  };
}

/** Whether a process is frozen by SIGSTOP. */
export function isFrozen(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).startsWith('T');
  } catch {
    return false;
  }
}
