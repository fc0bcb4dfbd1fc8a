import { asciiJsonString } from './ascii-json.ts';
import { tipeDokumen } from './dokumen-klaim.ts';

/** The file of an upload, as it stands in the vault. */
export interface FrozenFile {
  /** hex */
  readonly sha256: string;
  /** bytes */
  readonly size: number;
  readonly contentType: string;
}

/** What stands before and after the file's bytes: with them every try rebuilds the same body. ASCII only. */
export interface FrozenParts {
  readonly prelude: string;
  readonly epilogue: string;
}

const LINE = '\r\n';

/** The name of a document on the wire: `001_<no_rekening>.pdf`; what a file name cannot hold becomes a dash. */
export function documentName(kodeDokumen: string, noRekening: string, contentType: string): string {
  const ending = tipeDokumen[contentType];
  if (!ending) throw new Error('not a type of claim document');
  return `${kodeDokumen}_${noRekening.replace(/[^A-Za-z0-9._-]/g, '-')}.${ending}`;
}

/**
 * Writes multipart/form-data around one file: the text parts in order, then `file_dokumen`.
 * @param boundary made once at filing; must stand in none of the parts (random and long)
 */
export function freezeParts(
  parts: readonly (readonly [name: string, value: string])[],
  file: { readonly name: string; readonly contentType: string },
  boundary: string,
): FrozenParts {
  const texts = parts.map(
    ([name, value]) => `--${boundary}${LINE}Content-Disposition: form-data; name="${name}"${LINE}${LINE}${value}${LINE}`,
  );
  const head = `--${boundary}${LINE}Content-Disposition: form-data; name="file_dokumen"; filename="${file.name}"${LINE}Content-Type: ${file.contentType}${LINE}${LINE}`;
  return { prelude: texts.join('') + head, epilogue: `${LINE}--${boundary}--${LINE}` };
}

/** The boundary of a frozen upload, which its Content-Type names again. */
export function boundaryOf(epilogue: string): string {
  const found = /^\r\n--([A-Za-z0-9-]{1,70})--\r\n$/.exec(epilogue)?.[1];
  if (!found) throw new Error('not the end of a frozen upload');
  return found;
}

/** The type of the file whose bytes follow a frozen prelude. */
export function contentTypeOf(prelude: string): string {
  const found = /\r\nContent-Type: ([^\r\n]+)\r\n\r\n$/.exec(prelude)?.[1];
  if (!found) throw new Error('not the beginning of a frozen upload');
  return found;
}

/** What switch `signature.upload` = `fields` signs: compact JSON of the text parts in order. */
export function signedParts(prelude: string): string {
  const found = [...prelude.matchAll(/name="([a-z_]+)"\r\n\r\n([^\r\n]*)\r\n/g)];
  return `{${found.map(([, name = '', value = '']) => `${asciiJsonString(name)}:${asciiJsonString(value)}`).join(',')}}`;
}
