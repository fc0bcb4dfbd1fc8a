import { type Endpoint, endpoints, type Operasi } from '#lib/jfusion/contract/endpoints.ts';
import type { OperasiSingkat } from '#lib/jfusion/contract/profile.ts';
import type { SwitchRow } from '#lib/jfusion/contract/switches.ts';

const all = Object.entries(endpoints) as [Operasi, Endpoint][];

/** Numbers that may go as text, grouped by operation: `ijp.tipe_kredit` as the profile names them. */
export const numberFields: readonly { readonly label: string; readonly fields: readonly string[] }[] = all
  .map(([, row]) => ({
    label: row.label,
    fields: row.fields.flatMap(({ name, wire }) => (wire === 'number' || wire === 'integer' ? [`${row.singkat}.${name}`] : [])),
  }))
  .filter(({ fields }) => fields.length > 0);

/** Operations whose repetition matters: those that change something at the guarantor. */
export const effectOperations: readonly { readonly singkat: OperasiSingkat; readonly label: string }[] = all.flatMap(([, row]) =>
  row.effect ? [{ singkat: row.singkat, label: row.label }] : [],
);

/** The position of a choice behind the text of its radio button. */
export function positionOf(row: SwitchRow, text: string): unknown {
  return row.positions?.find(({ value }) => String(value) === text)?.value ?? text;
}

/** A salt length as typed: a name, a number, or what cannot be read yet. */
export function saltOf(text: string): string | number {
  return /^\d{1,3}$/.test(text) ? Number(text) : text;
}

/** Codes as typed: parted by commas, `(kosong)` for the empty code. */
export function codesOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => (part === '(kosong)' ? '' : part));
}

/** Codes as text that can be typed again. */
export function codeText(codes: readonly string[]): string {
  return codes.map((code) => code || '(kosong)').join(', ');
}
