import type { CodeList } from './codes.ts';

/** How a value is written in the JSON body when no switch says otherwise. */
export type Wire = 'string' | 'integer' | 'number' | 'date';

/** When an optional field becomes required: data, so that form and check read the same row. */
export type Condition =
  | { readonly field: string; readonly equals: string; readonly why: string }
  | { readonly field: string; readonly above: string; readonly why: string };

/**
 * One row of the partner document's field tables. `name` is the name in the default profile and the key of the
 * payload inside the product; `nameSwitch` says which switch may rename it on the wire.
 */
export interface FieldRow {
  readonly name: string;
  readonly wire: Wire;
  /** characters for a string, digits before the point for a number */
  readonly max?: number;
  /** digits after the point; only for wire `number` */
  readonly decimals?: number;
  readonly min?: string;
  readonly required: boolean;
  readonly requiredWhen?: Condition;
  readonly codes?: CodeList;
  readonly nameSwitch?: 'penjaminanBaru' | 'klaimSertifikat' | 'ijpReferensi';
  /** present only where this switch of `extra` is on */
  readonly extraSwitch?: 'noTelepon' | 'noRekeningPembayaranIjp';
  /** a part of its own only where switch `upload.documentCode` is `field`; else it travels in the file's name */
  readonly partSwitch?: 'documentCode';
}

type Row<F extends readonly FieldRow[], R extends boolean> = Extract<F[number], { readonly required: R }>['name'];

/** Payload of an operation inside the product: every value a string (codes, money and dates too), never a float. */
export type PayloadOf<F extends readonly FieldRow[]> = { readonly [K in Row<F, true>]: string } & {
  readonly [K in Row<F, false>]?: string | null;
};
