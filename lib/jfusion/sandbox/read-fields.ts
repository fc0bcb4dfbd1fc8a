import { endpoints, type Operasi } from '../contract/endpoints.ts';
import type { FieldRow, PayloadOf } from '../contract/field.ts';
import type { JfusionProfile } from '../contract/profile.ts';
import { Refusal } from './answer.ts';
import { valueFinding } from './value-finding.ts';

/** Values of a request by the contract's own names, every one a text. */
export type ValuesOf<O extends Operasi> = PayloadOf<(typeof endpoints)[O]['fields']>;

/** `json`: literals as they stand in the body; `text`: decoded parameters of a query, or text parts. */
export type Form = 'json' | 'text';

const SHOWN = 5;

/**
 * Reads and checks the fields of a request against the document's tables, in the position of each switch.
 * @throws Refusal 400 naming the fields and why
 */
export function readFields<O extends Operasi>(
  operasi: O,
  found: ReadonlyMap<string, string>,
  form: Form,
  profile: JfusionProfile,
): ValuesOf<O> {
  const values: Record<string, string> = {};
  const findings: string[] = [];
  const rows = (endpoints[operasi].fields as readonly FieldRow[]).filter((row) => !row.extraSwitch || profile.extra[row.extraSwitch]);
  const wireName = (row: FieldRow): string => (row.nameSwitch ? profile.names[row.nameSwitch] : row.name);

  for (const row of rows) {
    const literal = found.get(wireName(row));
    if (literal === undefined) continue;
    const read = form === 'text' ? { text: literal } : readLiteral(row, literal, isQuoted(operasi, row, profile));
    if ('wrong' in read) findings.push(`${wireName(row)} ${read.wrong}`);
    else values[row.name] = read.text;
  }
  for (const row of rows) {
    if (found.has(wireName(row)) && values[row.name] === undefined) continue;
    const why = valueFinding(row, values[row.name], values, isQuoted(operasi, row, profile));
    if (why) findings.push(`${wireName(row)} ${why}`);
  }
  const known = new Set(rows.map(wireName));
  for (const name of found.keys()) {
    if (!known.has(name)) findings.push(`${printable(name)} tidak dikenal untuk ${endpoints[operasi].label}`);
  }
  if (findings.length > 0) throw new Refusal(400, sentence(findings));
  return values as ValuesOf<O>;
}

function isQuoted(operasi: Operasi, row: FieldRow, { numbers }: JfusionProfile): boolean {
  if (row.wire === 'string' || row.wire === 'date') return true;
  return [endpoints[operasi].singkat, operasi].some((name) => numbers.asString.includes(`${name}.${row.name}`));
}

function readLiteral(row: FieldRow, literal: string, quoted: boolean): { text: string } | { wrong: string } {
  if (literal.startsWith('"') !== quoted) {
    const kind = quoted ? 'teks JSON (dalam tanda kutip)' : row.wire === 'integer' ? 'bilangan bulat JSON' : 'angka JSON';
    return { wrong: `harus ditulis sebagai ${kind}` };
  }
  return { text: quoted ? String(JSON.parse(literal)) : literal };
}

function sentence(findings: readonly string[]): string {
  const more = findings.length - SHOWN;
  return `Field ${findings.slice(0, SHOWN).join('; ')}${more > 0 ? `; dan ${more} lagi` : ''}.`;
}

function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 60);
}
