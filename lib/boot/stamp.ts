import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from './paths.ts';

/** Does `work` only if the content of `sources` (paths in the project) has changed since `stampFile` was written; returns whether it did. */
export async function onlyIfChanged(stampFile: string, sources: readonly string[], work: () => Promise<void>): Promise<boolean> {
  const now = contentHash(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return false;
  rmSync(stampFile, { force: true });
  await work();
  writeFileSync(stampFile, now);
  return true;
}

function contentHash(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) add(hash, source);
  return hash.digest('hex');
}

function add(hash: Hash, path: string): void {
  const full = resolve(projectRoot, path);
  if (!existsSync(full)) return;
  const entries = readdirOf(full);
  if (!entries) {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
    return;
  }
  for (const name of entries) if (!/\.test\.tsx?$/.test(name)) add(hash, `${path}/${name}`);
}

function readdirOf(path: string): string[] | undefined {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
