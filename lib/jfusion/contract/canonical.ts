import { asciiJsonString } from './ascii-json.ts';
import { type Endpoint, endpoints, type Operasi, pathOf } from './endpoints.ts';
import type { FieldRow } from './field.ts';
import { documentName, type FrozenFile, freezeParts } from './multipart.ts';
import type { JfusionProfile } from './profile.ts';

type Values = Readonly<Record<string, string | null | undefined>>;

/** A request frozen at filing: from here on these are the bytes stored, approved, signed and sent. */
export interface FrozenRequest {
  readonly method: 'GET' | 'POST';
  /** below the prefix, with its query */
  readonly target: string;
  /** ASCII only; null where nothing is sent; what stands before the file where there is one */
  readonly body: string | null;
  /** an upload: the file whose bytes follow `body`, and what stands after it */
  readonly file: (FrozenFile & { readonly epilogue: string }) | null;
}

/** The shortest decimal literal of a decimal string: no exponent, no detour through a float. */
export function shortestDecimal(value: string): string {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) throw new Error('not a decimal literal');
  const whole = (match[1] ?? '0').replace(/^0+(?=\d)/, '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  return fraction ? `${whole}.${fraction}` : whole;
}

/** Name of a field on the wire: switches may rename it. */
export function wireName(row: FieldRow, profile: JfusionProfile): string {
  return row.nameSwitch ? profile.names[row.nameSwitch] : row.name;
}

/** Whether a field goes on the wire at all under this profile. */
function onWire(row: FieldRow, profile: JfusionProfile): boolean {
  if (row.partSwitch) return profile.upload[row.partSwitch] === 'field';
  return row.extraSwitch ? profile.extra[row.extraSwitch] : true;
}

/** Whether a number of this operation is written as a JSON string (switch `numbers.asString`). */
function isString(operation: Operasi, row: FieldRow, profile: JfusionProfile): boolean {
  if (row.wire === 'string' || row.wire === 'date') return true;
  const { asString } = profile.numbers;
  return asString.includes(`${endpoints[operation].singkat}.${row.name}`) || asString.includes(`${operation}.${row.name}`);
}

/** Name and literal of each field that goes on the wire, in the document's order. */
function wireEntries(operation: Operasi, values: Values, profile: JfusionProfile): [name: string, literal: string, text: string][] {
  const entries: [string, string, string][] = [];
  for (const row of endpoints[operation].fields as readonly FieldRow[]) {
    const value = values[row.name];
    if (value === null || value === undefined || value === '' || !onWire(row, profile)) continue;
    const quoted = isString(operation, row, profile);
    // A code keeps its leading zeros wherever it goes as text; an amount is the same literal either way.
    const numeric = row.wire === 'number' || (row.wire === 'integer' && !quoted);
    const text = numeric ? shortestDecimal(value) : value;
    entries.push([wireName(row, profile), quoted ? asciiJsonString(text) : text, text]);
  }
  return entries;
}

/** One JSON object of these entries, compact or spaced by switch. */
export function writeJson(
  entries: readonly (readonly [name: string, literal: string, ...rest: string[]])[],
  profile: JfusionProfile,
): string {
  const spaced = profile.json.spacing === 'spaced';
  const pairs = entries.map(([name, literal]) => `${asciiJsonString(name)}:${spaced ? ' ' : ''}${literal}`);
  return `{${pairs.join(spaced ? ', ' : ',')}}`;
}

/**
 * Freezes a checked payload (with its reference, where the operation carries one) under a profile.
 * @param upload the file of an upload and a boundary made for it; only and always for a `multipart` operation
 */
export function freezeRequest(
  operation: Operasi,
  values: Values,
  profile: JfusionProfile,
  upload?: { readonly file: FrozenFile; readonly boundary: string },
): FrozenRequest {
  const endpoint = endpoints[operation] as Endpoint;
  const entries = wireEntries(operation, values, profile);
  const path = pathOf(operation, profile);
  const transport = endpoint.body === 'inquiry' ? profile.inquiry.transport : endpoint.body;
  if (transport === 'query' || transport === 'get-query') {
    const query = new URLSearchParams(entries.map(([name, , text]) => [name, text]));
    return { method: 'GET', target: `${path}?${query}`, body: null, file: null };
  }
  if (transport === 'multipart') {
    if (!upload) throw new Error('an upload needs its file');
    const { file, boundary } = upload;
    const name = documentName(values.kode_dokumen ?? '', values.no_rekening ?? '', file.contentType);
    const parts = entries.map(([part, , text]) => [part, text] as const);
    const { prelude, epilogue } = freezeParts(parts, { name, contentType: file.contentType }, boundary);
    return { method: endpoint.method, target: path, body: prelude, file: { ...file, epilogue } };
  }
  const method = transport === 'post' ? 'POST' : endpoint.method;
  return { method, target: path, body: writeJson(entries, profile), file: null };
}
