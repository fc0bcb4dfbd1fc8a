import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const projectRoot = resolve(import.meta.dirname, '../..');

/** A path inside the project's folder. */
export function inProject(...parts: string[]): string {
  return join(projectRoot, ...parts);
}

/** First twelve hex digits of the SHA-256 of a text: a short name for a folder or a state. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
