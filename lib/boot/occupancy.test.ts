import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { occupant, occupy } from './occupancy.ts';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'occupancy-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dead: ProcessIdentity = { pid: process.pid, born: 'long ago' };
const leaveBehind = (children: ProcessIdentity[]) =>
  writeFileSync(join(folder, 'proses.json'), JSON.stringify({ supervisor: dead, address: 'http://lama', children }));

it('tells the second one where the first one runs', async () => {
  const first = await occupy(folder, 'http://localhost:3000');
  expect(occupant(folder)).toBe('http://localhost:3000');
  await expect(occupy(folder, 'http://localhost:3000')).rejects.toThrow('sudah berjalan di http://localhost:3000');
  first.release();
  expect(occupant(folder)).toBeUndefined();
});

it('takes a dead owner for gone, even when another process has its number, and ends the children it left', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const identity = identify(child.pid ?? 0);
  if (!identity) throw new Error('the child did not start');
  leaveBehind([identity, { ...dead }]);
  await occupy(folder, 'http://localhost:3000');
  expect(isAlive(identity)).toBe(false);
  expect(occupant(folder)).toBe('http://localhost:3000');
});

it('is not held up by a record that was cut short', async () => {
  writeFileSync(join(folder, 'proses.json'), '{"super');
  await occupy(folder, 'http://localhost:3000');
  expect(occupant(folder)).toBe('http://localhost:3000');
});
