import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './paths.ts';

/** Options of every Node process of ours; the leash ends it with its parent. */
export const nodeOptions = ['--disable-warning=ExperimentalWarning', '--import', join(import.meta.dirname, 'leash.ts')];

/** How a tool ended: `output` is stdout and stderr as they came. */
export type ToolResult = { ok: boolean; output: string };

type Environment = Readonly<Record<string, string | undefined>>;

const running = new Set<ChildProcess>();

/** Ends the tools that still run, because the product is being stopped. */
export function endTools(): void {
  for (const child of running) child.kill();
}

/** Runs a script of an installed package (path in the project) under this Node and collects what it says; `show` also lets it be seen at once. */
export async function runTool(script: string, args: readonly string[], env: Environment = {}, show = false): Promise<ToolResult> {
  return await runProgram(process.execPath, [...nodeOptions, script, ...args], env, show);
}

/** Runs a program in the project's folder, with `env` added to the environment. Rejects if there is no such program. */
export async function runProgram(command: string, args: readonly string[], env: Environment = {}, show = false): Promise<ToolResult> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env, MITRA_LEASH_HOLDER: String(process.pid) },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  running.add(child);
  const chunks: Buffer[] = [];
  for (const [from, to] of [
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ] as const) {
    from?.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      if (show) to.write(chunk);
    });
  }
  const ok = await new Promise<boolean>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0));
  });
  running.delete(child);
  return { ok, output: Buffer.concat(chunks).toString() };
}
