import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';

type Processes = { children: { pid: number }[] };

test('portal menjawab sehat dan tidak membocorkan apa pun', async ({ request }) => {
  const answer = await request.get('/api/sehat');
  expect(answer.status()).toBe(200);
  expect(await answer.json()).toEqual({ sehat: true });
  expect(answer.headers()['x-powered-by']).toBeUndefined();
  expect(answer.headers()['x-content-type-options']).toBe('nosniff');
});

test('proses yang mati dijalankan lagi, dan portal tetap menjawab', async ({ stack, request }) => {
  const processes = () =>
    (JSON.parse(readFileSync(join(stack.dataDir, 'proses.json'), 'utf8')) as Processes).children.map(({ pid }) => pid);
  const [sandbox = 0, worker = 0, web = 0] = processes();
  for (const pid of [sandbox, worker]) process.kill(pid, 'SIGKILL');
  await expect.poll(() => processes().filter((pid) => [sandbox, worker].includes(pid))).toEqual([]);
  await expect.poll(async () => (await request.get(`${stack.sandboxUrl}/health`).catch(() => undefined))?.status()).toBe(200);
  expect(processes()).toContain(web);
  expect((await request.get('/api/sehat')).status()).toBe(200);
});

test('menjalankan yang kedua pada folder data yang sama menyebut alamat yang pertama', async ({ stack }) => {
  const env = { ...process.env, MITRA_DATA_DIR: stack.dataDir, PORT: '', APP_URL: '' };
  const [code, said] = await new Promise<[unknown, string]>((resolve) => {
    execFile(process.execPath, ['lib/boot/main.ts'], { env }, (error, _stdout, stderr) => resolve([error?.code, stderr]));
  });
  expect(code).toBe(1);
  expect(said).toContain(`sudah berjalan di ${stack.url}`);
});
