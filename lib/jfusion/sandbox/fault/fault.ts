import { z } from 'zod';
import { type Operasi, operasi } from '../../contract/endpoints.ts';
import { type JenisGangguan, kindRow, kinds, type SetelanGangguan, type TempatGangguan, tempatGangguan } from './fault-kinds.ts';

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>): K[] => Object.keys(table) as K[];

const ordered = z.strictObject({
  /** `*`: any call, the token too; a connection has no operation yet */
  operasi: z.enum(['*', 'token', ...operasi]),
  /** how many calls misbehave */
  kali: z.int().min(1).max(1_000_000),
  /** how many are left alone before */
  lewati: z.int().min(0).max(1_000_000).default(0),
  jenis: z.enum(keysOf(kinds)),
  /** by default the first that the kind names */
  tempat: z.enum(keysOf(tempatGangguan)).optional(),
  message: z.string().max(1000).optional(),
  /** an error without an envelope, as a gateway answers it */
  polos: z.boolean().optional(),
  /** verbatim: seconds, an HTTP date, or nonsense; empty for none */
  retryAfter: z
    .string()
    .max(100)
    .regex(/^[\x20-\x7e]*$/)
    .optional(),
  /** where a redirect points */
  ke: z.url({ protocol: /^https?$/ }).optional(),
  status: z.union([z.literal(400), z.literal(403), z.literal(404)]).optional(),
  jedaMs: z.int().min(1).max(600_000).optional(),
  /** whether a dripping answer ever ends */
  selesai: z.boolean().optional(),
  saat: z.enum(['sesudah_jawaban', 'permintaan_berikut']).optional(),
});

const schema = ordered
  .transform((rule) => ({ ...rule, tempat: rule.tempat ?? firstPlace(rule.jenis) }))
  .superRefine((rule, context) => {
    for (const message of objections(rule)) context.addIssue({ code: 'custom', message });
  });

/** One rule of the fault script. */
export type Fault = z.infer<typeof schema>;

const SETTINGS: readonly SetelanGangguan[] = ['message', 'polos', 'retryAfter', 'ke', 'status', 'jedaMs', 'selesai', 'saat'];

function firstPlace(jenis: JenisGangguan): TempatGangguan {
  const [first] = kindRow(jenis).tempat;
  if (!first) throw new Error('a kind of fault without a place');
  return first;
}

/** Why a rule makes no sense, in sentences; none where it does. */
function objections(rule: z.infer<typeof ordered> & { readonly tempat: TempatGangguan }): string[] {
  const { jenis, tempat } = rule;
  const row = kindRow(jenis);
  const found: string[] = [];
  if (!row.tempat.includes(tempat)) found.push(`Gangguan ${jenis} tidak dapat terjadi di ${tempat}; tempatnya: ${row.tempat.join(', ')}.`);
  if (tempat === 'sambungan' && rule.operasi !== '*')
    found.push('Gangguan di sambungan terjadi sebelum operasinya dikenal; tulis operasi "*".');
  if (rule.operasi !== '*' && !suits(rule, rule.operasi)) found.push(`Gangguan ${jenis} hanya untuk ${row.operasi?.join(', ') ?? ''}.`);
  for (const name of SETTINGS) {
    if (rule[name] !== undefined && !row.setelan?.includes(name)) found.push(`Setelan ${name} tidak dikenal oleh gangguan ${jenis}.`);
  }
  return found;
}

function suits({ operasi: wanted, jenis }: Pick<Fault, 'operasi' | 'jenis'>, name: Operasi | 'token'): boolean {
  if (wanted !== '*' && wanted !== name) return false;
  const only = kindRow(jenis).operasi;
  return !only || only.includes(name);
}

/** The faults ordered by a test or a trainer; rules are used up in the order they came. */
export interface Faults {
  /** @throws ZodError with sentences */
  add(input: unknown): Fault;
  /** uses up one call of the first rule that suits this operation and does not skip the call */
  take(name: Operasi | 'token'): Fault | null;
  /** the same for a connection that was just opened */
  takeConnection(): Fault | null;
  list(): readonly Fault[];
  clear(): void;
}

/** No faults yet. */
export function createFaults(): Faults {
  let rules: Fault[] = [];
  const use = (fits: (fault: Fault) => boolean): Fault | null => {
    let used: Fault | null = null;
    rules = rules.flatMap((fault) => {
      if (used || !fits(fault)) return [fault];
      if (fault.lewati > 0) return [{ ...fault, lewati: fault.lewati - 1 }];
      used = fault;
      return fault.kali > 1 ? [{ ...fault, kali: fault.kali - 1 }] : [];
    });
    return used;
  };
  return {
    add: (input) => {
      const fault = schema.parse(input);
      // A closed door is no rule of one call: whoever adds it closes it at once.
      if (fault.jenis !== 'tutup') rules.push(fault);
      return fault;
    },
    take: (name) => use((fault) => fault.tempat !== 'sambungan' && suits(fault, name)),
    takeConnection: () => use((fault) => fault.tempat === 'sambungan'),
    list: () => rules,
    clear: () => {
      rules = [];
    },
  };
}
