import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/errors.ts';

/** Bytes an uploaded workbook may have. */
export const IMPORT_MAX = 5_000_000;
/** What a process that died left behind is older than any reading takes. */
const STALE_MS = 3_600_000;

/**
 * Lays an uploaded file down as it comes, for as long as `work` reads it; gone afterwards, whatever happens.
 * @throws Refusal where more than `IMPORT_MAX` bytes came, or none
 */
export async function takeFile<T>(pieces: AsyncIterable<Uint8Array>, work: (path: string) => Promise<T>): Promise<T> {
  const path = join(await folder(), `${randomUUID()}.xlsx`);
  try {
    await pipeline(counted(pieces), createWriteStream(path, { mode: 0o600, flags: 'wx' }));
    return await work(path);
  } finally {
    await rm(path, { force: true });
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of pieces) {
    size += piece.length;
    if (size > IMPORT_MAX)
      throw new Refusal('Berkas ini lebih besar dari 5 MB. Hapus gambar dan lembar yang tidak dipakai, atau bagi menjadi beberapa berkas.');
    yield piece;
  }
  if (size === 0) throw new Refusal('Berkas yang tiba kosong. Pilih lagi berkasnya.');
}

async function folder(): Promise<string> {
  const path = join(env().MITRA_DATA_DIR, 'impor');
  await mkdir(path, { recursive: true, mode: 0o700 });
  for (const name of await readdir(path)) {
    const found = await stat(join(path, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(join(path, name), { force: true });
  }
  return path;
}
