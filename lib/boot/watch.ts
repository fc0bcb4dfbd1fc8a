import { type FSWatcher, watch } from 'node:fs';
import type { Keeper } from './keeper.ts';
import { inProject } from './paths.ts';
import { say } from './say.ts';
import { printable } from './sentence.ts';

const quietMs = 300;

/** For developers: starts the processes that Next does not reload again when their code changes. */
export function restartOnChange(keepers: readonly Keeper[]): FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  const restart = async () => {
    for (const keeper of keepers) {
      await keeper.start().then(
        () => say(`${keeper.name} dijalankan lagi karena kodenya berubah.`),
        (error: unknown) => say(printable(error)),
      );
    }
  };
  return ['lib', 'prisma/generated'].map((folder) =>
    watch(inProject(folder), { recursive: true }, (_event, name) => {
      if (!name?.endsWith('.ts') || name.endsWith('.test.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(() => void restart(), quietMs);
    }),
  );
}
