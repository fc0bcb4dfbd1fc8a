import { z } from 'zod';
import { type JfusionProfile, parseProfile } from '../../contract/profile.ts';
import { type SwitchRow, switches } from '../../contract/switches.ts';
import { type Mitra, replay } from '../mitra.ts';

/** What the counterpart plays beside the switches, as a form or a test sends it. */
const schema = z.strictObject({
  replay: z.enum(replay),
  latencyMs: z.coerce.number().int().min(0).max(600_000),
  klaimDetikPerLangkah: z.coerce.number().int().min(0).max(31_536_000),
  invoiceDalamJawaban: z.union([z.boolean(), z.stringbool()]),
  notifikasiUrl: z.url({ protocol: /^https?$/ }).optional(),
});

/** Keys of `mitra.json` for a form of settings (all of them: an empty address is taken out). @throws ZodError */
export function settingsOfForm(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const found = schema.parse(fields);
  return { ...found, notifikasiUrl: found.notifikasiUrl };
}

/** Keys of `mitra.json` for any of the settings, as JSON. @throws ZodError */
export function settingsOfJson(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return schema.partial().parse(fields);
}

/** Switches which the counterpart plays; what a repeated reference does is its personality instead. */
export const played: readonly SwitchRow[] = switches.filter(({ kind }) => kind !== 'replay');

/** The value at a switch's dotted path. */
export function positionAt(profile: JfusionProfile, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined),
      profile,
    );
}

const CLAIM_CODES = ['disetujui', 'ditolak', 'diproses', 'lengkap'] as const;
const listed = (text: unknown): string[] =>
  String(text ?? '')
    .split(/[\s,]+/)
    .filter((one) => one !== '');

/** What a form says of one switch: how its fields are read back is known here alone. */
const readers: { readonly [K in SwitchRow['kind']]: (path: string, fields: Readonly<Record<string, unknown>>) => unknown } = {
  choice: (path, fields) => JSON.parse(String(fields[path] ?? 'null')),
  salt: (path, fields) => (/^\d+$/.test(String(fields[path])) ? Number(fields[path]) : fields[path]),
  fields: (path, fields) => listed(fields[path]),
  claimCodes: (path, fields) =>
    Object.fromEntries(
      CLAIM_CODES.map((name) => [name, [...(fields[`${path}.${name}.kosong`] ? [''] : []), ...listed(fields[`${path}.${name}`])]]),
    ),
  replay: () => ({}),
};

/** The profile of a form that names every switch. @throws ZodError, SyntaxError */
export function profileOfForm(fields: Readonly<Record<string, unknown>>): JfusionProfile {
  return parseProfile(Object.fromEntries(played.map(({ path, kind }) => [path, readers[kind](path, fields)])));
}

/** The profile with these dotted positions changed. @throws ZodError */
export function profileOfJson({ profile }: Mitra, positions: Readonly<Record<string, unknown>>): JfusionProfile {
  const now = Object.fromEntries(played.map(({ path }) => [path, positionAt(profile, path)]));
  return parseProfile({ ...now, ...positions });
}
