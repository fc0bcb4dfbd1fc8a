import { type FSWatcher, watch } from 'node:fs';
import type { Keeper } from './keeper.ts';
import { inProject } from './paths.ts';
import { say } from './say.ts';
import { printable } from './sentence.ts';

const quietMs = 300;

/** Code of the processes that Next does not load again by itself. */
export function isRoomCode(name: string): boolean {
  return name.endsWith('.ts') && !name.endsWith('.test.ts');
}

/** What the portal reads only at its start. */
export function isPortalStart(name: string): boolean {
  return name === 'server.ts' || name === 'next.config.ts';
}

/** For developers: starts processes again when a file that `matters` changes in (or, in rooms, below) one of the folders. */
export function restartOnChange(keepers: readonly Keeper[], folders: readonly string[], matters: (name: string) => boolean): FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  const restart = async () => {
    for (const keeper of keepers) {
      await keeper.start().then(
        () => say(`${keeper.name} dijalankan lagi karena kodenya berubah.`),
        (error: unknown) => say(printable(error)),
      );
    }
  };
  return folders.map((folder) =>
    watch(inProject(folder), { recursive: folder !== '.' }, (_event, name) => {
      if (!name || !matters(name)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void restart(), quietMs);
    }),
  );
}
