import { spawn } from 'node:child_process';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { openLog } from './log-file.ts';
import { projectRoot } from './paths.ts';
import { identify, type ProcessIdentity, sendSignal } from './process-identity.ts';
import { nodeOptions } from './tool.ts';

/** How one process of the product is started. `ready` is asked until it holds; without it the child says 'ready' over IPC. */
export type ChildPlan = {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly patienceMs: number;
  readonly ready?: () => Promise<boolean>;
};

/** A started process. `exited` settles when it ends and tells how; `saidReady` is whether it has sent 'ready'. */
export type Child = {
  readonly identity: ProcessIdentity | undefined;
  readonly exited: Promise<string>;
  readonly hasExited: () => boolean;
  readonly saidReady: () => boolean;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly lastWords: () => string;
};

/** Starts a child in a session of its own (a Ctrl-C in the terminal must not reach it before its turn), on the supervisor's leash, writing to its log. */
export function startChild(plan: ChildPlan): Child {
  const log = openLog(plan.logFile);
  const begun = statSync(plan.logFile).size;
  const child = spawn(process.execPath, [...nodeOptions, ...plan.args], {
    cwd: projectRoot,
    env: { ...plan.env, MITRA_LEASH_HOLDER: String(process.pid), MITRA_LEASH_MS: String(plan.patienceMs) },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  let over = false;
  let ready = false;
  child.on('message', (message) => {
    if (message === 'ready') ready = true;
  });
  const exited = new Promise<string>((resolve) => {
    const end = (how: string) => {
      over = true;
      resolve(how);
    };
    child.once('error', (error) => end(error.message));
    child.once('exit', (code, signal) => end(signal ?? `kode ${code}`));
  });
  return {
    identity: child.pid ? identify(child.pid) : undefined,
    exited,
    hasExited: () => over,
    saidReady: () => ready,
    signal: (signal) => {
      if (!over && child.pid) sendSignal(child.pid, signal);
    },
    lastWords: () => tail(plan.logFile, begun),
  };
}

function tail(file: string, begun: number): string {
  const from = Math.max(begun, statSync(file).size - 2_000);
  const buffer = Buffer.alloc(2_000);
  const handle = openSync(file, 'r');
  const length = readSync(handle, buffer, 0, buffer.length, from);
  closeSync(handle);
  return buffer.subarray(0, length).toString().trim().split('\n').slice(-8).join('\n');
}
