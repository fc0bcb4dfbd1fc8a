import { Refusal } from './answer.ts';

/** One part of multipart/form-data. */
export interface Part {
  readonly name: string;
  /** null for a text part */
  readonly filename: string | null;
  readonly type: string | null;
  readonly bytes: Buffer;
}

const DISPOSITION = /^form-data; name="([^"\r\n]*)"(?:; filename="([^"\r\n]*)")?$/;

/**
 * Reads multipart/form-data from the raw bytes, as RFC 7578 writes it and not a byte more loosely: no preamble, CRLF,
 * two known headers, the closing boundary at the end.
 * @param contentType the request's header, which names the boundary
 * @throws Refusal 415 for another type, 400 for anything that is not so
 */
export function readMultipart(body: Buffer, contentType: string | undefined): Part[] {
  const delimiter = Buffer.from(`--${boundaryOf(contentType)}`, 'latin1');
  if (!body.subarray(0, delimiter.length).equals(delimiter)) throw new Refusal(400, 'Isi multipart tidak diawali boundary-nya.');
  const parts: Part[] = [];
  let at = delimiter.length;
  while (text(body, at, 2) === '\r\n') {
    const end = body.indexOf(Buffer.concat([Buffer.from('\r\n'), delimiter]), at + 2);
    if (end < 0) throw new Refusal(400, 'Isi multipart tidak ditutup boundary-nya.');
    parts.push(readPart(body.subarray(at + 2, end)));
    at = end + 2 + delimiter.length;
  }
  const tail = body.subarray(at).toString('latin1');
  if (tail !== '--\r\n' && tail !== '--')
    throw new Refusal(400, 'Isi multipart tidak ditutup boundary-nya, atau masih ada isi sesudahnya.');
  return parts;
}

function boundaryOf(contentType: string | undefined): string {
  const match = /^multipart\/form-data\s*;\s*boundary=(?:"([^"]+)"|([^\s;"]+))$/i.exec(contentType ?? '');
  const boundary = match?.[1] ?? match?.[2] ?? '';
  if (!match) throw new Refusal(415, 'Content-Type harus multipart/form-data dengan boundary.');
  if (!/^[0-9A-Za-z'()+_,\-./:=? ]{0,69}[0-9A-Za-z'()+_,\-./:=?]$/.test(boundary)) throw new Refusal(400, 'Boundary multipart tidak sah.');
  return boundary;
}

function readPart(bytes: Buffer): Part {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) throw new Refusal(400, 'Bagian multipart tanpa header.');
  const headers = new Map<string, string>();
  for (const line of bytes.subarray(0, end).toString('latin1').split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Za-z-]+): ([\x20-\x7e]*)$/.exec(line) ?? [];
    const lower = name.toLowerCase();
    if ((lower !== 'content-disposition' && lower !== 'content-type') || headers.has(lower)) {
      throw new Refusal(400, 'Bagian multipart hanya boleh berheader satu Content-Disposition dan satu Content-Type.');
    }
    headers.set(lower, value);
  }
  const [match, name, filename] = DISPOSITION.exec(headers.get('content-disposition') ?? '') ?? [];
  if (match === undefined || !name) throw new Refusal(400, 'Content-Disposition bagian multipart harus form-data dengan name.');
  return { name, filename: filename ?? null, type: headers.get('content-type') ?? null, bytes: bytes.subarray(end + 4) };
}

function text(body: Buffer, at: number, length: number): string {
  return body.subarray(at, at + length).toString('latin1');
}
