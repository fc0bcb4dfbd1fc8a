import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from './tool.ts';

/** A program of the machine that the tests run: what it may be called, where else it may be, and Debian's packages of it. */
export interface Program {
  readonly label: string;
  readonly names: readonly string[];
  readonly paths?: readonly string[];
  /** arguments with which it ends well only if all that is needed is there, libraries too */
  readonly works?: readonly string[];
  readonly debian: readonly string[];
}

const chromium: Program = {
  label: 'Chromium or Google Chrome',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  paths: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'],
  debian: ['chromium'],
};
const openssl: Program = { label: 'the openssl command', names: ['openssl'], debian: ['openssl'] };

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

/** Path of a program that is there and works, or is installed as root where apt is; null with what apt said, if it was asked. */
export async function obtainProgram(program: Program): Promise<{ readonly path: string | null; readonly output: string }> {
  const found = await findWorking(program);
  if (found || process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return { path: found ?? null, output: '' };
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await runProgram('apt-get', ['update'], env);
  const install = await runProgram('apt-get', ['install', '-y', ...program.debian], env);
  return { path: (await findWorking(program)) ?? null, output: `${update.output}${install.output}` };
}

async function ensure(program: Program): Promise<string> {
  const { path, output } = await obtainProgram(program);
  if (path) return path;
  const packages = program.debian.join(' ');
  if (output) throw new Error(`apt-get could not install ${packages}:\n${output}`);
  throw new Error(`The tests need ${program.label}. Install it (Debian: apt-get install ${packages}) and run npm test again.`);
}

async function findWorking(program: Program): Promise<string | undefined> {
  const path = find(program);
  return path && (!program.works || (await runProgram(path, program.works)).ok) ? path : undefined;
}

function find({ names, paths = [] }: Program): string | undefined {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...paths].find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
