import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '#lib/env.ts';
import { seal, unseal } from '#lib/seal.ts';

const PURPOSE = 'berkas';

function pathOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content address');
  return join(env().MITRA_DATA_DIR, 'berkas', sha256.slice(0, 2), sha256);
}

/** Stores bytes sealed under the SHA-256 of their content; on disk for good before it returns. */
export async function putContent(bytes: Uint8Array): Promise<{ sha256: string; ukuran: number }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(sha256);
  const found = await stat(path).catch(() => null);
  if (!found) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const half = `${path}.${randomUUID()}`;
    const handle = await open(half, 'wx', 0o600);
    try {
      await handle.writeFile(seal(bytes, PURPOSE));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, path);
    const folder = await open(dirname(path), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
  return { sha256, ukuran: bytes.length };
}

/** Content by its address. @throws where it is gone or was changed on disk */
export async function getContent(sha256: string): Promise<Buffer> {
  const bytes = unseal(await readFile(pathOf(sha256)), PURPOSE);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('stored content does not match its address');
  return bytes;
}
