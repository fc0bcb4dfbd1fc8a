import { mkdirSync, openSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

const largest = 10_000_000;

/** Opens a log for appending and returns its descriptor. One that has grown beyond 10 MB is put aside first; one old one is kept. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largest) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}
