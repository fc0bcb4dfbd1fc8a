import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openRequestLog, type Seen } from './request-log.ts';
import { startSandbox } from './server.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sandbox-folder-'));
});
afterEach(() => rm(dir, { recursive: true }));

test('a second sandbox in the same folder is refused with a sentence, and may start when the first has ended', async () => {
  const first = await startSandbox({ dir, port: 0 });
  await expect(startSandbox({ dir, port: 0 })).rejects.toThrow(/sedang dipakai sandbox lain/);
  await expect(startSandbox({ dir: `${dir}/../${dir.split('/').at(-1)}`, port: 0 })).rejects.toThrow(/sedang dipakai/);
  await first.close();
  await (await startSandbox({ dir, port: 0 })).close();
});

test('a start that fails lets the folder go', async () => {
  const first = await startSandbox({ dir, port: 0 });
  const other = await mkdtemp(join(tmpdir(), 'sandbox-folder-'));
  const port = Number(new URL(first.url).port);
  await expect(startSandbox({ dir: other, port })).rejects.toThrow(/EADDRINUSE/);
  await first.close();
  await (await startSandbox({ dir: other, port: 0 })).close();
  await rm(other, { recursive: true });
});

test('the log of requests begins a new file over its limit and keeps the one before', async () => {
  const seen: Seen = {
    waktu: '2023-06-16T03:00:00.000Z',
    metode: 'POST',
    jalur: '/x',
    operasi: null,
    tandaTangan: 'sah',
    partner_reference_id: null,
    bodySha256: '0'.repeat(64),
    httpStatus: 200,
    gangguan: null,
  };
  const log = await openRequestLog(dir, 1000);
  await Promise.all(Array.from({ length: 12 }, (_, n) => log.add({ ...seen, jalur: `/${n}` })));
  await log.close();
  const lines = async (name: string): Promise<string[]> => (await readFile(join(dir, name), 'utf8')).split('\n').filter(Boolean);
  const [before, now] = [await lines('permintaan.lama.jsonl'), await lines('permintaan.jsonl')];
  expect((await stat(join(dir, 'permintaan.lama.jsonl'))).size).toBeLessThan(1400);
  expect([...before, ...now].map((line) => (JSON.parse(line) as Seen).jalur).at(-1)).toBe('/11');
  expect(now.length).toBeLessThan(before.length);
});
