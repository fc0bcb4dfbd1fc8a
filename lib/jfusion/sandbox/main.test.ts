import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { send } from './test-partner.ts';

// Each test starts processes, which take their time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

let dir: string;
let child: ChildProcess;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sandbox-main-'));
});
afterEach(async () => {
  child.kill('SIGKILL');
  await rm(dir, { recursive: true });
});

async function start(): Promise<string> {
  child = fork(join(import.meta.dirname, 'main.ts'), {
    env: { ...process.env, SANDBOX_PORT: '0', SANDBOX_DIR: dir },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [[line], [message]] = await Promise.all([once(child.stdout as NodeJS.ReadableStream, 'data'), once(child, 'message')]);
  expect(message).toBe('ready');
  return /http:\/\/127\.0\.0\.1:\d+/.exec(String(line))?.[0] ?? '';
}

test.each<[string, (process: ChildProcess) => unknown]>([
  ['SIGTERM', (process) => process.kill('SIGTERM')],
  ['SIGINT', (process) => process.kill('SIGINT')],
  ['a supervisor that goes away', (process) => process.disconnect()],
])('the process says that it is ready, answers, and ends cleanly on %s', async (_title, end) => {
  const url = await start();
  expect((await send(`${url}/health`)).status).toBe(200);
  const exit = once(child, 'exit');
  end(child);
  expect(await exit).toEqual([0, null]);
});

test('a process that was killed leaves its folder free, and a second one beside a living one ends with a sentence', async () => {
  await start();
  const killed = once(child, 'exit');
  child.kill('SIGKILL');
  await killed;
  await start();
  const second = fork(join(import.meta.dirname, 'main.ts'), {
    env: { ...process.env, SANDBOX_PORT: '0', SANDBOX_DIR: dir },
    execArgv: [],
    silent: true,
  });
  const [[text], [code]] = await Promise.all([once(second.stderr as NodeJS.ReadableStream, 'data'), once(second, 'exit')]);
  expect([String(text), code]).toEqual([expect.stringContaining('sedang dipakai sandbox lain'), 1]);
});

test('without a folder it says what to set and ends', async () => {
  child = fork(join(import.meta.dirname, 'main.ts'), { env: { ...process.env, SANDBOX_DIR: '' }, execArgv: [], silent: true });
  const [[text], [code]] = await Promise.all([once(child.stderr as NodeJS.ReadableStream, 'data'), once(child, 'exit')]);
  expect([String(text), code]).toEqual([expect.stringContaining('SANDBOX_DIR'), 1]);
});
