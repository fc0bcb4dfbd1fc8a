import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './tool.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const fixed = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

/** Path of the machine's Chromium or Chrome, if it has one. */
export function findChromium(): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...fixed].find(isExecutable);
}

/** Finds Chromium or, as root where apt is, installs it. Rejects with what to do otherwise. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await runProgram('apt-get', ['update'], env);
    const install = await runProgram('apt-get', ['install', '-y', 'chromium'], env);
    const installed = findChromium();
    if (installed) return installed;
    throw new Error(`apt-get could not install Chromium:\n${update.output}${install.output}`);
  }
  throw new Error('The journeys need Chromium or Google Chrome. Install it (Debian: apt-get install chromium) and run npm test again.');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
