import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ChildPlan } from './child.ts';
import { type Keeper, makeKeeper } from './keeper.ts';
import { waitUntil } from './wait.ts';

const steady = `process.on('SIGTERM', () => { console.log('letter finished'); process.exit(0); }); setInterval(() => {}, 1000); process.send('ready');`;
let folder: string;
let keeper: Keeper | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeper-test-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(async () => {
  await keeper?.stop();
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

function planOf(source: string): ChildPlan {
  writeFileSync(join(folder, 'child.cjs'), source);
  return { name: 'Pengirim', args: [join(folder, 'child.cjs')], env: process.env, logFile: join(folder, 'child.log'), patienceMs: 5_000 };
}

it('starts a process that says when it is ready, and lets it finish', async () => {
  keeper = makeKeeper(planOf(steady), () => {});
  await keeper.start();
  expect(keeper.child()?.identity).toBeDefined();
  await keeper.stop();
  expect(keeper.child()?.hasExited()).toBe(true);
  expect(readFileSync(join(folder, 'child.log'), 'utf8')).toBe('letter finished\n');
});

it('starts a killed process again', async () => {
  keeper = makeKeeper(planOf(steady), () => {});
  await keeper.start();
  const first = keeper.child();
  first?.signal('SIGKILL');
  expect(await waitUntil(() => keeper?.child() !== first && keeper?.child()?.saidReady() === true, 10_000)).toBe(true);
});

it('does not start it again after it was told to kill it', async () => {
  keeper = makeKeeper(planOf(steady), () => {});
  await keeper.start();
  const first = keeper.child();
  await keeper.kill();
  expect(first?.hasExited()).toBe(true);
  expect(keeper.child()).toBe(first);
});

it('repeats the last words of a process that does not come up', async () => {
  keeper = makeKeeper(planOf(`console.error('no key'); process.exit(3);`), () => {});
  await expect(keeper.start()).rejects.toThrow(/Pengirim tidak mau berjalan.*no key/s);
});

it('kills one that does not heed', async () => {
  const deaf = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); process.send('ready');`;
  keeper = makeKeeper({ ...planOf(deaf), patienceMs: 200 }, () => {});
  await keeper.start();
  await keeper.stop();
  expect(await keeper.child()?.exited).toBe('SIGKILL');
});
