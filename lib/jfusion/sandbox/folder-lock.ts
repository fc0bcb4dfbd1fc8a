import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Holds a sandbox's folder for this process: two ledgers in one folder would each overwrite the other's numbers. The
 * lock is a listening socket, so it ends with its process however that ends.
 * @returns what lets the folder go
 * @throws Error in a sentence where another sandbox holds it
 */
export async function lockFolder(dir: string): Promise<() => Promise<void>> {
  const path = socketOf(await realpath(dir));
  for (const last of [false, true]) {
    const held = await listen(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error;
      return null;
    });
    if (held) return () => new Promise((resolve) => held.close(() => resolve()));
    if (last || (await answers(path))) break;
    await rm(path, { force: true });
  }
  throw new Error(`Folder sandbox ${dir} sedang dipakai sandbox lain. Hentikan yang itu, atau pilih SANDBOX_DIR lain.`);
}

/** A short name for any folder: the path of a socket holds some hundred bytes only. */
function socketOf(dir: string): string {
  const name = `jfusion-sandbox-${process.getuid?.() ?? 0}-${createHash('sha256').update(dir).digest('hex').slice(0, 24)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

function listen(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy()).unref();
    server.once('error', reject).listen(path, () => resolve(server));
  });
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
