import { type Endpoint, endpoints, type Operasi, operasi } from '#lib/jfusion/contract/endpoints.ts';
import type { JfusionProfile } from '#lib/jfusion/contract/profile.ts';
import { type SwitchRow, switches } from '#lib/jfusion/contract/switches.ts';

/** One switch that moved: its positions in words, and the operations whose frozen bytes move with it. */
export interface Perubahan {
  readonly sakelar: string;
  readonly label: string;
  readonly dari: string;
  readonly ke: string;
  readonly operasi: readonly Operasi[];
}

/** Where switches stand, by dotted path. */
export type Positions = ReadonlyMap<string, unknown>;

/** Where each switch of a profile stands. */
export function positionsOf(profile: JfusionProfile): Positions {
  return new Map(switches.map(({ path }) => [path, positionAt(profile, path)]));
}

function positionAt(profile: object, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part], profile);
}

/** Every switch that stands elsewhere in `after`, in the order of the table. */
export function differences(before: JfusionProfile, after: JfusionProfile): Perubahan[] {
  return movedBetween(positionsOf(before), positionsOf(after));
}

/** As `differences`, over positions: also for a form whose positions may not all be readable yet. */
export function movedBetween(before: Positions, after: Positions): Perubahan[] {
  return switches.flatMap((row) => {
    const [old, now] = [before.get(row.path), after.get(row.path)];
    if (comparable(row, old) === comparable(row, now)) return [];
    const { path, label } = row;
    return [{ sakelar: path, label, dari: positionWords(row, old), ke: positionWords(row, now), operasi: touched(row, old, now) }];
  });
}

/** Operations whose frozen bytes a set of changes moves, each once. */
export function operationsOf(changes: readonly Perubahan[]): Operasi[] {
  return operasi.filter((name) => changes.some((change) => change.operasi.includes(name)));
}

/** A number that goes as text moves its own operation only; every other switch those of its row. */
function touched(row: SwitchRow, old: unknown, now: unknown): readonly Operasi[] {
  if (row.kind !== 'fields') return row.freezes;
  const [a, b] = [fieldsOf(old), fieldsOf(now)];
  const moved = [...a.filter((name) => !b.includes(name)), ...b.filter((name) => !a.includes(name))];
  const heads = moved.map((name) => name.split('.')[0]);
  return row.freezes.filter((name) => heads.includes(name) || heads.includes(endpoints[name].singkat));
}

const fieldsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** What two equal positions have in common: order of lists and a replay that is said to be unproven do not count. */
function comparable(row: SwitchRow, value: unknown): string {
  if (row.kind === 'fields') return JSON.stringify([...new Set(fieldsOf(value))].sort());
  if (row.kind === 'replay') return JSON.stringify(provenOf(value).sort());
  if (row.kind === 'claimCodes') return claimCodeWords(value);
  return JSON.stringify(value);
}

/** Short names of the operations whose repetition is proven safe. */
export function provenOf(value: unknown): string[] {
  return Object.entries((value ?? {}) as object).flatMap(([name, state]) => (state === 'terbukti' ? [name] : []));
}

const claimMeanings = ['disetujui', 'ditolak', 'diproses', 'lengkap'] as const;

function claimCodeWords(value: unknown): string {
  const codes = value as JfusionProfile['klaim']['kode'];
  return claimMeanings.map((name) => `${name} ${codes[name].map((code) => code || '(kosong)').join(', ') || '–'}`).join(' · ');
}

/** A position as a person reads it. */
export function positionWords(row: SwitchRow, value: unknown): string {
  const known = row.positions?.find((position) => position.value === value);
  if (known) return known.label;
  if (row.kind === 'salt') return value === '' ? 'belum diisi' : `${String(value)} bita`;
  if (row.kind === 'fields') return fieldsOf(value).join(', ') || 'tidak ada';
  if (row.kind === 'claimCodes') return claimCodeWords(value);
  if (row.kind === 'replay') return provenOf(value).map(replayLabel).join(', ') || 'belum satu pun';
  return String(value);
}

/** Label of an operation by its short name. */
function replayLabel(singkat: string): string {
  return (Object.values(endpoints) as Endpoint[]).find((row) => row.singkat === singkat)?.label ?? singkat;
}
