import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { Env } from '../env.ts';
import type { ChildPlan } from './child.ts';

type Common = { readonly settings: Env; readonly environment: NodeJS.ProcessEnv };

/** The counterpart that plays J-FUSION Jamkrindo when JFUSION_BASE_URL is unset. */
export function sandboxPlan({ settings, environment }: Common, port: number): ChildPlan {
  return {
    name: 'Sandbox J-FUSION',
    args: ['lib/jfusion/sandbox/main.ts'],
    env: { ...environment, SANDBOX_PORT: String(port) },
    logFile: logFile(settings, 'sandbox'),
    patienceMs: 5_000,
    ready: () => answers(`http://127.0.0.1:${port}/health`),
  };
}

/** The worker, which waits for the answer to what has left (a token and a call at the longest) before it ends. Of two, one holds the line and the other stands by. */
export function workerPlan({ settings, environment }: Common, name: 'Pengirim' | 'Pengirim cadangan' = 'Pengirim'): ChildPlan {
  const log = logFile(settings, name === 'Pengirim' ? 'worker' : 'worker-cadangan');
  return { name, args: ['lib/worker/main.ts'], env: environment, logFile: log, patienceMs: 50_000 };
}

/** The portal itself; it ends its event streams by itself, and whatever else is still open in three seconds. */
export function webPlan({ settings, environment }: Common, distDir: string, dev: boolean): ChildPlan {
  return {
    name: 'Portal',
    args: [...(dev ? devOptions : []), 'server.ts'],
    env: { ...environment, NODE_ENV: dev ? 'development' : 'production', NEXT_DIST_DIR: distDir },
    logFile: logFile(settings, 'web'),
    patienceMs: 5_000,
    ready: () => answers(`http://127.0.0.1:${settings.PORT}/api/sehat`),
  };
}

/** What `next dev` gives its own server: half of the memory, and stacks that name the sources. */
const devOptions = ['--enable-source-maps', `--max-old-space-size=${Math.floor(totalmem() / 2 ** 21)}`];

function logFile(settings: Env, name: string): string {
  return join(settings.MITRA_DATA_DIR, 'log', `${name}.log`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(10_000) })).ok;
  } catch {
    return false;
  }
}
