import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface JsonLines {
  /** every complete line that was there when the file was opened */
  readonly lines: readonly string[];
  /** adds one line; with `durable` it is on the disk when this resolves */
  append(value: unknown, durable: boolean): Promise<void>;
  /** bytes of complete lines */
  size(): number;
  close(): Promise<void>;
}

/** Opens an append-only file of JSON lines. A last line without its newline was never answered for: it is cut off. */
export async function openJsonLines(path: string): Promise<JsonLines> {
  const file = await open(path, 'a+', 0o600);
  const content = await file.readFile();
  let size = content.lastIndexOf(0x0a) + 1;
  if (size < content.length) await file.truncate(size);
  await file.sync();
  await syncFolder(dirname(path));
  const inOrder = serialised();

  return {
    lines: content
      .subarray(0, size)
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== ''),
    append: (value, durable) =>
      inOrder(async () => {
        const line = Buffer.from(`${JSON.stringify(value)}\n`, 'utf8');
        try {
          await writeAll(file, line);
          if (durable) await file.datasync();
          size += line.length;
        } catch (error) {
          await file.truncate(size);
          throw error;
        }
      }),
    size: () => size,
    close: () => inOrder(() => file.close()),
  };
}

/** Runs what it is given one after another, in the order of asking. */
export function serialised(): <T>(work: () => Promise<T>) => Promise<T> {
  let tail: Promise<unknown> = Promise.resolve();
  return (work) => {
    const run = tail.then(work);
    tail = run.catch(() => undefined);
    return run;
  };
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at)).bytesWritten;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
