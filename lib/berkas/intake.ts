import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#lib/env.ts';
import { openSealer } from '#lib/seal.ts';
import { adoptContent, BERKAS_PURPOSE } from './vault.ts';

const HEAD = 16;
const TAIL = 1024;
/** What a process that died left behind is older than any upload takes. */
const STALE_MS = 24 * 3_600_000;

/** Content that came whole and lies sealed beside the vault, until it is kept or dropped. */
export interface Intake {
  readonly sha256: string;
  /** bytes that really came */
  readonly ukuran: number;
  /** its first 16 bytes */
  readonly awal: Buffer;
  /** its last kilobyte */
  readonly akhir: Buffer;
  /** into the vault, under its address */
  keep(): Promise<void>;
  /** gone, unless it was kept */
  drop(): Promise<void>;
}

/**
 * Takes content in as it comes: counted, hashed and sealed piece by piece, never whole in memory or plain on disk. Null where
 * more than `maxBytes` came: then no more is read and nothing stays.
 */
export async function takeIn(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, maxBytes: number): Promise<Intake | null> {
  const path = join(await intakeFolder(), randomUUID());
  const handle = await open(path, 'wx', 0o600);
  const drop = () => rm(path, { force: true });
  try {
    const taken = await write(handle, pieces, maxBytes);
    if (taken) return { ...taken, keep: () => adoptContent(path, taken.sha256), drop };
    await drop();
    return null;
  } catch (error) {
    await drop();
    throw error;
  } finally {
    await handle.close();
  }
}

async function write(handle: FileHandle, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>, maxBytes: number) {
  const [hash, sealer] = [createHash('sha256'), openSealer(BERKAS_PURPOSE)];
  let [ukuran, awal, akhir] = [0, Buffer.alloc(0), Buffer.alloc(0)];
  for await (const piece of pieces) {
    if (ukuran + piece.length > maxBytes) return null;
    if (awal.length < HEAD) awal = Buffer.concat([awal, piece.subarray(0, HEAD - awal.length)]);
    akhir = Buffer.concat([akhir, piece.subarray(-TAIL)]).subarray(-TAIL);
    hash.update(piece);
    const sealed = sealer.update(piece);
    for (let at = 0; at < sealed.length; )
      at += (await handle.write(sealed, at, sealed.length - at, sealer.headBytes + ukuran + at)).bytesWritten;
    ukuran += piece.length;
  }
  await handle.write(sealer.end(), 0, sealer.headBytes, 0);
  await handle.sync();
  return { sha256: hash.digest('hex'), ukuran, awal, akhir };
}

async function intakeFolder(): Promise<string> {
  const folder = join(env().MITRA_DATA_DIR, 'berkas', 'masuk');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const found = await stat(join(folder, name)).catch(() => null);
    if (found && Date.now() - found.mtimeMs > STALE_MS) await rm(join(folder, name), { force: true });
  }
  return folder;
}
