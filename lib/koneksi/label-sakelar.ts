import { endpoints, type Operasi, tokenEndpoint } from '#lib/jfusion/contract/endpoints.ts';
import { defaultProfile } from '#lib/jfusion/contract/profile.ts';
import { type SwitchRow, switches } from '#lib/jfusion/contract/switches.ts';
import { positionsOf, positionWords } from './positions.ts';

/** The row of the table of switches a dotted path belongs to; a path inside a group (`replay.baru`) belongs to its group. */
export function switchOf(path: string): SwitchRow | undefined {
  return switches.find((row) => path === row.path || path.startsWith(`${row.path}.`));
}

/** A position as a person reads it, by the dotted path of its switch; a dash for none. */
export function labelPosisi(path: string, value: unknown): string {
  if (value === null || value === undefined) return '–';
  const row = switchOf(path);
  return row?.path === path ? positionWords(row, value) : String(value);
}

/** What a switch stands at where nobody moved it, as the partner document has it. */
export function posisiBawaan(path: string): unknown {
  if (path.startsWith('replay.')) return 'tidak';
  return positionsOf(defaultProfile).get(path) ?? null;
}

const langkah: Readonly<Record<string, string>> = {
  jangkau: 'Jangkauan',
  jam: 'Jam',
  token: tokenEndpoint.label,
  tanda_tangan: 'Tanda tangan',
  kendali: 'Kendali: tanda tangan sengaja dirusak',
};

/** Name of a step of a test, or of the operation it calls. */
export function labelTahap(tahap: string): string {
  return langkah[tahap] ?? endpoints[tahap as Operasi]?.label ?? tahap;
}
