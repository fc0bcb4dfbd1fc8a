import { z } from 'zod';
import { type Operasi, operasi } from '../contract/endpoints.ts';

const jenis = ['hang', 'reset', 'http500', 'html', 'truncated', 'refuse'] as const;
export type JenisGangguan = (typeof jenis)[number];

const schema = z.strictObject({
  operasi: z.enum(['token', ...operasi]),
  /** how many of the next calls misbehave */
  kali: z.int().min(1).max(1_000_000),
  jenis: z.enum(jenis),
  /** true: nothing happens at the guarantor; false: the effect stands and only the answer is spoilt */
  sebelumEfek: z.boolean().default(true),
  message: z.string().max(1000).optional(),
});

export type Fault = z.infer<typeof schema>;

/** The faults ordered by a test or a trainer; rules of one operation are used up in the order they came. */
export interface Faults {
  /** @throws ZodError */
  add(input: unknown): Fault;
  /** uses up one call of the first rule of this operation */
  take(name: Operasi | 'token'): Fault | null;
  list(): readonly Fault[];
  clear(): void;
}

/** No faults yet. */
export function createFaults(): Faults {
  let rules: Fault[] = [];
  return {
    add: (input) => {
      const fault = schema.parse(input);
      rules.push(fault);
      return fault;
    },
    take: (name) => {
      const rule = rules.find((fault) => fault.operasi === name);
      if (!rule) return null;
      rules = rules.flatMap((fault) => (fault !== rule ? [fault] : fault.kali > 1 ? [{ ...fault, kali: fault.kali - 1 }] : []));
      return rule;
    },
    list: () => rules,
    clear: () => {
      rules = [];
    },
  };
}
