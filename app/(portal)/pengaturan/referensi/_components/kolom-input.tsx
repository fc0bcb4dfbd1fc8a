'use client';

import { Choice } from '#components/form/choice.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { DecimalInput } from '#components/form/decimal-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import type { KolomReferensi } from '#lib/referensi/fields.ts';
import { findingAt, type Problem } from '../../../_components/use-submit.ts';

export type Isian = Record<string, string>;
type Props = {
  readonly prefix: string;
  readonly kolom: readonly KolomReferensi[];
  readonly isian: Isian;
  readonly onChange: (isian: Isian) => void;
  readonly problem: Problem | null;
  /** fields that cannot be changed any more */
  readonly tetap?: readonly string[] | undefined;
};

/** The inputs that the fields of a reference form ask for, each with the sentence that explains it. */
export function KolomInputs({ prefix, kolom, isian, onChange, problem, tetap = [] }: Props) {
  return kolom.map(({ baris, label, kind, jelas, satuan, pilihan = [] }) => {
    const field = {
      id: `${prefix}-${baris.name}`,
      name: baris.name,
      label,
      hint: jelas,
      value: isian[baris.name] ?? '',
      onChange: (value: string) => onChange({ ...isian, [baris.name]: value }),
      error: findingAt(problem, baris.name),
      readOnly: tetap.includes(baris.name),
      required: baris.required ? undefined : false,
    };
    if (kind === 'tanggal') return <DateInput key={baris.name} {...field} />;
    if (kind === 'angka') return <DecimalInput key={baris.name} {...field} unit={satuan} />;
    if (kind === 'pilihan') return <Choice key={baris.name} {...field} options={pilihan} showCodes={false} />;
    return <TextInput key={baris.name} {...field} />;
  });
}

/** The same fields as the summary on top links to them. */
export const kolomFields = (prefix: string, kolom: readonly KolomReferensi[]) =>
  Object.fromEntries(kolom.map(({ baris, label }) => [baris.name, { label, id: `${prefix}-${baris.name}` }]));
