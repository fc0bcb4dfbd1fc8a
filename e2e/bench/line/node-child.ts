import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync } from 'node:fs';
import { openLog } from '#lib/boot/log-file.ts';
import { projectRoot } from '#lib/boot/paths.ts';
import { nodeOptions } from '#lib/boot/tool.ts';

export interface NodeChild {
  readonly child: ChildProcess;
  /** ends it in order, after five seconds by force */
  readonly stop: () => Promise<void>;
}

/** Starts a Node process on our leash, behind `prefix` (a program that becomes it); resolves once it says 'ready'. */
export async function startNode(
  prefix: readonly string[],
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<NodeChild> {
  const log = openLog(logFile);
  const [command = '', ...rest] = [...prefix, process.execPath, ...nodeOptions, ...args];
  const child = spawn(command, rest, {
    cwd: projectRoot,
    env: { ...env, MITRA_LEASH_HOLDER: String(process.pid) },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = once(child, 'exit');
  const ready = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve();
    });
  });
  await Promise.race([
    ready,
    ended.then(() => {
      throw new Error(`${args[0]} tidak mau berjalan; sebabnya ada di ${logFile}`);
    }),
  ]);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(force);
  };
  return { child, stop };
}
