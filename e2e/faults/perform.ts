import { fork, spawnSync } from 'node:child_process';
import { projectRoot } from '#lib/boot/paths.ts';
import { nodeOptions } from '#lib/boot/tool.ts';
import type { CaseResult, Programme, Said, Sum } from './programme.ts';

/** What came of programmes. */
export interface Outcome {
  readonly results: readonly CaseResult[];
  readonly sums: readonly Sum[];
}

/** Plays programmes, each in a process of its own, so many at once; `tell` hears of every case and every world as it ends. */
export async function perform(programmes: readonly Programme[], atOnce: number, tell: (said: Said) => void): Promise<Outcome> {
  const waiting = [...programmes];
  const results: CaseResult[] = [];
  const sums: Sum[] = [];
  const hear = (said: Said): void => {
    if ('sum' in said) sums.push(said.sum);
    else results.push(said.result);
    tell(said);
  };
  const serve = async (): Promise<void> => {
    for (let programme = waiting.shift(); programme; programme = waiting.shift()) {
      const how = await playOne(programme, hear);
      if (!sums.some((sum) => sum.programme === programme.name))
        hear({
          result: {
            programme: programme.name,
            name: 'dunia sampai ke ujungnya',
            cell: null,
            held: false,
            ms: 0,
            why: `proses berakhir: ${how}`,
          },
        });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, serve));
  return { results, sums };
}

/** A world with disks of its own is played in a mount namespace of its own, where that may be: whatever ends it takes its mounts with it. */
function programOf({ disks }: Programme): { execPath: string; execArgv: string[] } {
  const execArgv = ['--disable-warning=DeprecationWarning', ...nodeOptions];
  const alone = disks && spawnSync('unshare', ['--mount', 'true'], { stdio: 'ignore' }).status === 0;
  return alone ? { execPath: 'unshare', execArgv: ['--mount', process.execPath, ...execArgv] } : { execPath: process.execPath, execArgv };
}

function playOne(programme: Programme, hear: (said: Said) => void): Promise<string> {
  const child = fork('e2e/faults/play.ts', [JSON.stringify(programme)], {
    cwd: projectRoot,
    ...programOf(programme),
    env: { ...process.env, TZ: 'UTC', MITRA_LOG_LEVEL: 'silent', MITRA_LEASH_HOLDER: String(process.pid), MITRA_LEASH_MS: '20000' },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', (message) => hear(message as Said));
  return new Promise((resolve) => child.once('close', (code, signal) => resolve(signal ?? `kode ${code}`)));
}
