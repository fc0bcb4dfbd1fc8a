import { inflateSync } from 'node:zlib';

/** Long enough never to occur in compressed bytes by chance, so that the whole file is searched for them. */
const FORBIDDEN = /\/(?:JavaScript|Launch|EmbeddedFiles?)(?![A-Za-z0-9])/;
/** Three characters do occur by chance: searched for in objects only. */
const SHORT = /\/JS(?![A-Za-z0-9])/;
const OBJECT_STREAM = /\/ObjStm(?![A-Za-z0-9])/;
const INFLATED_MAX = 64 * 1024 * 1024;

/** True for bytes that begin as a PDF and end as one: `%PDF-` at 0, `%%EOF` within the last kilobyte. */
export function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).equals(Buffer.from('%PDF-')) && bytes.subarray(-1024).includes('%%EOF');
}

/** Whether a PDF names nothing that runs or carries a file; objects inside compressed object streams are looked at too. */
export function isHarmlessPdf(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  if (FORBIDDEN.test(decodeNames(text))) return false;
  const objects = objectsOf(text);
  return objects?.every((part) => !FORBIDDEN.test(decodeNames(part)) && !SHORT.test(decodeNames(part))) ?? false;
}

/** Everything between the streams, and the contents of object streams; null where one of those cannot be read. */
function objectsOf(text: string): string[] | null {
  const parts: string[] = [];
  let budget = INFLATED_MAX;
  let from = 0;
  for (;;) {
    const begin = text.indexOf('stream', from);
    const end = begin < 0 ? -1 : text.indexOf('endstream', begin + 'stream'.length);
    const before = text.slice(from, end < 0 ? undefined : begin);
    parts.push(before);
    if (end < 0) return parts;
    from = end + 'endstream'.length;
    if (!OBJECT_STREAM.test(decodeNames(before))) continue;
    const data = text.slice(begin + 'stream'.length, end).replace(/^\r?\n/, '');
    const inflated = /\/Filter(?![A-Za-z0-9])/.test(decodeNames(before)) ? inflate(data, budget) : data;
    if (inflated === null) return null;
    budget -= inflated.length;
    parts.push(inflated);
  }
}

/** `/J#61vaScript` is `/JavaScript` to a reader. */
function decodeNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function inflate(data: string, maxOutputLength: number): string | null {
  try {
    return inflateSync(Buffer.from(data, 'latin1'), { maxOutputLength: Math.max(1, maxOutputLength) }).toString('latin1');
  } catch {
    return null;
  }
}
