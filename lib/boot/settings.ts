import { join } from 'node:path';
import { type Env, envWasSet, parseEnv, settingNames } from '../env.ts';
import { Sentence } from './sentence.ts';

/** The settings of this installation as the user gave them. Throws one Sentence that lists every mistake. */
export function readSettings(): Env {
  try {
    return parseEnv(process.env);
  } catch (error) {
    throw new Sentence((error as Error).message);
  }
}

/** What every process of the product finds in its environment. `sandboxUrl` is our own counterpart's address, if it runs. */
export function childEnvironment(settings: Env, databaseUrl: string, sandboxUrl: string | undefined): NodeJS.ProcessEnv {
  return {
    ...process.env,
    TZ: 'UTC',
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    PORT: String(settings.PORT),
    APP_URL: settings.APP_URL,
    DATABASE_URL: databaseUrl,
    MITRA_DATA_DIR: settings.MITRA_DATA_DIR,
    MITRA_ENV: settings.MITRA_ENV,
    MITRA_INTERVALS: settings.MITRA_INTERVALS,
    MITRA_SETTINGS_GIVEN: settingNames.filter((name) => envWasSet(name)).join(','),
    ...(sandboxUrl ? { MITRA_SANDBOX_URL: sandboxUrl, SANDBOX_DIR: sandboxFolder(settings) } : {}),
  };
}

/** The folder of the sandbox counterpart's own ledger. */
function sandboxFolder(settings: Env): string {
  return join(settings.MITRA_DATA_DIR, 'sandbox');
}
