import { mkdir, open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SentFile } from './operations/handler.ts';

/** The uploaded files, each once by its SHA-256. */
export interface FileStore {
  /** on the disk when this resolves */
  keep(file: SentFile): Promise<void>;
}

/** The files in this folder's `berkas`, made at the first need. */
export function fileStore(dir: string): FileStore {
  const folder = join(dir, 'berkas');
  return {
    keep: async ({ sha256, bytes }) => {
      const path = join(folder, sha256);
      const size = await stat(path).then(
        (found) => found.size,
        () => -1,
      );
      if (size === bytes.length) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = await open(`${path}.new`, 'w', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(`${path}.new`, path);
    },
  };
}
