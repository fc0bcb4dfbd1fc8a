import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './tool.ts';

/** A program of the machine that the tests run: what it may be called, where else it may be, and Debian's package of it. */
interface Program {
  readonly label: string;
  readonly names: readonly string[];
  readonly paths?: readonly string[];
  readonly debian: string;
}

const chromium: Program = {
  label: 'Chromium or Google Chrome',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  paths: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  debian: 'chromium',
};
const openssl: Program = { label: 'the openssl command', names: ['openssl'], debian: 'openssl' };

/** Path of the machine's Chromium or Chrome, if it has one. */
export function findChromium(): string | undefined {
  return find(chromium);
}

/** Finds Chromium or, as root where apt is, installs it. Rejects with what to do otherwise. */
export function ensureChromium(): Promise<string> {
  return ensure(chromium);
}

/** As `ensureChromium`, for the openssl command that checks our signatures. */
export function ensureOpenssl(): Promise<string> {
  return ensure(openssl);
}

function find({ names, paths = [] }: Program): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...paths].find(isExecutable);
}

async function ensure(program: Program): Promise<string> {
  const found = find(program);
  if (found) return found;
  if (process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const update = await runProgram('apt-get', ['update'], env);
    const install = await runProgram('apt-get', ['install', '-y', program.debian], env);
    const installed = find(program);
    if (installed) return installed;
    throw new Error(`apt-get could not install ${program.debian}:\n${update.output}${install.output}`);
  }
  throw new Error(`The tests need ${program.label}. Install it (Debian: apt-get install ${program.debian}) and run npm test again.`);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
