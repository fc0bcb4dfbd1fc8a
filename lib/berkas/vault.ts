import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { env } from '#lib/env.ts';
import { seal, unseal, unsealPieces } from '#lib/seal.ts';

/** The seal's purpose of stored content. */
export const BERKAS_PURPOSE = 'berkas';

function pathOf(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a content address');
  return join(env().MITRA_DATA_DIR, 'berkas', sha256.slice(0, 2), sha256);
}

/** Stores bytes sealed under the SHA-256 of their content; on disk for good before it returns. A copy that went bad is replaced. */
export async function putContent(bytes: Uint8Array): Promise<{ sha256: string; ukuran: number }> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(sha256);
  const whole = await getContent(sha256).then(
    () => true,
    () => false,
  );
  if (!whole) {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const half = `${path}.${randomUUID()}`;
    const handle = await open(half, 'wx', 0o600);
    try {
      await handle.writeFile(seal(bytes, BERKAS_PURPOSE));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await moveIn(half, path);
  }
  return { sha256, ukuran: bytes.length };
}

/** Puts sealed content that lies whole on disk at its address; what stood there, good or bad, makes room. */
export async function adoptContent(half: string, sha256: string): Promise<void> {
  const path = pathOf(sha256);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await moveIn(half, path);
}

async function moveIn(half: string, path: string): Promise<void> {
  await rename(half, path);
  const folder = await open(dirname(path), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Content by its address. @throws where it is gone or was changed on disk */
export async function getContent(sha256: string): Promise<Buffer> {
  const bytes = unseal(await readFile(pathOf(sha256)), BERKAS_PURPOSE);
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error('stored content does not match its address');
  return bytes;
}

/** As `getContent`, piece by piece and never whole in memory. @throws at its end where it was changed on disk, at once where it is gone */
export async function* openContent(sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const piece of unsealPieces(createReadStream(pathOf(sha256)), BERKAS_PURPOSE)) {
    hash.update(piece);
    if (piece.length > 0) yield piece;
  }
  if (hash.digest('hex') !== sha256) throw new Error('stored content does not match its address');
}
