import { isObject, type Json, type JsonObject, memberOf, parseJson } from './json.ts';

/** The guarantor's `{status, data, message}`. */
export interface Envelope {
  readonly status: boolean;
  readonly data: Json;
  /** its own words; nothing is ever decided from them */
  readonly message: string | null;
}

const MESSAGE_MAX = 4000;

/** A text which PostgreSQL can keep as it stands: no NUL, no lone surrogate; cut only where it is absurdly long. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '\ufffd').toWellFormed().slice(0, MESSAGE_MAX).toWellFormed();
}

function wordsOf(message: Json | undefined): string | null {
  if (message === undefined || message === null || message === '') return null;
  return storable(typeof message === 'string' ? message : JSON.stringify(message));
}

/** Reads an envelope, or null where the bytes are none: `status`, `Status` and `success` are read alike, and must agree. */
export function readEnvelope(body: Uint8Array): Envelope | null {
  const root = parseJson(body);
  if (!isObject(root)) return null;
  const states = ['status', 'Status', 'success'].map((name) => memberOf(root, name)).filter((value) => value !== undefined);
  const [status] = states;
  if (typeof status !== 'boolean' || states.some((state) => state !== status)) return null;
  const message = wordsOf(memberOf(root, 'message') ?? memberOf(root, 'Message'));
  return { status, data: memberOf(root, 'data') ?? memberOf(root, 'Data') ?? null, message };
}

/** Rows of an answer's `data`: an array of 0..n, one object, or nothing; null where it is anything else. */
export function rowsOf(data: Json): JsonObject[] | null {
  if (data === null || data === '') return [];
  if (isObject(data)) return [data];
  return Array.isArray(data) && data.every((row) => isObject(row)) ? [...data] : null;
}
