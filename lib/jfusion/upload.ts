import { createHash } from 'node:crypto';
import type { FrozenFile } from './contract/multipart.ts';

/** The file of an upload: what was filed, and how its bytes are read anew for every try. */
export interface LetterFile extends FrozenFile {
  /** what stands behind the file's bytes */
  readonly epilogue: string;
  open(): AsyncIterable<Uint8Array>;
}

/** The file's bytes are not those that were filed. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
}

/** Bytes of the whole body of an upload. */
export function uploadSize(prelude: string, { size, epilogue }: LetterFile): number {
  return prelude.length + size + epilogue.length;
}

/**
 * The body of an upload, piece by piece: prelude, file, epilogue; the same bytes at every call. The last piece comes only
 * after the file has proved to be what was filed. @throws BrokenFile instead of it
 */
export async function* uploadBody(prelude: string, file: LetterFile): AsyncGenerator<Uint8Array> {
  yield Buffer.from(prelude, 'ascii');
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of readingOf(file)) {
    size += piece.length;
    if (size > file.size) throw new BrokenFile('longer than what was filed');
    hash.update(piece);
    yield piece;
  }
  if (size !== file.size || hash.digest('hex') !== file.sha256) throw new BrokenFile('not what was filed');
  yield Buffer.from(file.epilogue, 'ascii');
}

/** What cannot be read (gone, or no longer opened by its seal) is broken too. */
async function* readingOf(file: LetterFile): AsyncGenerator<Uint8Array> {
  try {
    yield* file.open();
  } catch (cause) {
    throw new BrokenFile('cannot be read', { cause });
  }
}
