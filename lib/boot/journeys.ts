import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { clearAbandoned, makeTestFolder, removeTestFolder } from './abandoned.ts';
import { inProject, projectRoot } from './paths.ts';
import { freePort } from './port.ts';
import type { Addresses } from './stack.ts';
import { onTestAbort } from './test-abort.ts';

/** A whole product of its own for the journeys. `environment` tells Playwright where everything is. */
export type TestStack = { environment: Readonly<Record<string, string>>; stop: () => Promise<void> };

/** Starts what `npm start` starts, in a throw-away data folder on free ports, with short intervals and a control socket. Rejects with its output if it fails. */
export async function startTestStack(distDir: string): Promise<TestStack> {
  await clearAbandoned();
  const dataDir = makeTestFolder();
  const port = await freePort();
  const socket = join(dataDir, 'kendali.sock');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, 'main.ts')], {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: {
      ...process.env,
      PORT: String(port),
      MITRA_DATA_DIR: dataDir,
      MITRA_ENV: 'sandbox',
      MITRA_INTERVALS: 'test',
      MITRA_STANDBY: 'tidak',
      NEXT_DIST_DIR: distDir,
      MITRA_CONTROL_SOCKET: socket,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await closed;
    keepLogs(dataDir);
    removeTestFolder(dataDir);
  };
  onTestAbort(() => void child.kill('SIGTERM'));
  const addresses = await Promise.race([
    new Promise<Addresses>((resolve) => child.once('message', (message) => resolve(message as Addresses))),
    closed,
  ]);
  if (!addresses) {
    await stop();
    throw new Error(`the stack under test did not start\n${output}`);
  }
  return {
    stop,
    environment: {
      MITRA_TEST_URL: `http://localhost:${port}`,
      MITRA_TEST_DATA_DIR: dataDir,
      MITRA_TEST_SANDBOX_DIR: join(dataDir, 'sandbox'),
      MITRA_TEST_SANDBOX_URL: addresses.sandboxUrl ?? '',
      MITRA_TEST_DATABASE_URL: addresses.databaseUrl,
      MITRA_CONTROL_SOCKET: socket,
    },
  };
}

/** What the processes wrote outlives their data folder, for whoever looks into a failure. */
function keepLogs(dataDir: string): void {
  if (!existsSync(join(dataDir, 'log'))) return;
  mkdirSync(inProject('test-results'), { recursive: true });
  cpSync(join(dataDir, 'log'), inProject('test-results', 'log'), { recursive: true });
}
