import { join } from 'node:path';
import type { Env } from '../env.ts';
import { nextCommand } from './build.ts';
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

/** The worker, which finishes the letter in its hands before it ends. */
export function workerPlan({ settings, environment }: Common): ChildPlan {
  return { name: 'Pengirim', args: ['lib/worker/main.ts'], env: environment, logFile: logFile(settings, 'worker'), patienceMs: 30_000 };
}

/** The portal itself. An open event stream would keep Next alive after SIGTERM, hence the short patience. */
export function webPlan({ settings, environment }: Common, distDir: string, dev: boolean): ChildPlan {
  return {
    name: 'Portal',
    args: [nextCommand, dev ? 'dev' : 'start', '--port', String(settings.PORT)],
    env: { ...environment, NODE_ENV: dev ? 'development' : 'production', NEXT_DIST_DIR: distDir },
    logFile: logFile(settings, 'web'),
    patienceMs: 5_000,
    ready: () => answers(`http://127.0.0.1:${settings.PORT}/api/sehat`),
  };
}

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
