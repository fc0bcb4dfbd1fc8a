import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { onlyIfChanged } from './stamp.ts';

let folder: string;
let runs: number;
const work = async () => {
  runs += 1;
};
const ask = (by = work) => onlyIfChanged(join(folder, 'stamp'), [join(folder, 'source'), join(folder, 'absent')], by);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stamp-test-'));
  mkdirSync(join(folder, 'source'));
  writeFileSync(join(folder, 'source', 'a.ts'), 'one');
  runs = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

it('works once for the same content', async () => {
  expect([await ask(), await ask()]).toEqual([true, false]);
  expect(runs).toBe(1);
});

it('works again when a file changed, came or went', async () => {
  await ask();
  writeFileSync(join(folder, 'source', 'a.ts'), 'two');
  expect(await ask()).toBe(true);
  writeFileSync(join(folder, 'source', 'b.ts'), 'two');
  expect(await ask()).toBe(true);
  rmSync(join(folder, 'source', 'a.ts'));
  expect(await ask()).toBe(true);
});

it('does not look at tests', async () => {
  await ask();
  writeFileSync(join(folder, 'source', 'a.test.ts'), 'new');
  expect(await ask()).toBe(false);
});

it('works again after a failure', async () => {
  await ask();
  writeFileSync(join(folder, 'source', 'a.ts'), 'two');
  await expect(ask(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await ask()).toBe(true);
});
