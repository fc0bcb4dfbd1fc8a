'use client';

import { memo } from 'react';
import { type Control, useController } from 'react-hook-form';
import { Choice } from '#components/form/choice.tsx';
import { CodeCombobox } from '#components/form/code-combobox.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { DecimalInput } from '#components/form/decimal-input.tsx';
import type { CodeOption } from '#components/form/field-props.ts';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { TextArea } from '#components/form/text-area.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import type { Kolom, NamaKolom } from '#lib/covering/fields.ts';
import { labelOf } from '#lib/jfusion/contract/codes.ts';
import type { Nilai } from './isian.ts';

type Props = {
  readonly kolom: Kolom;
  readonly control: Control<Nilai>;
  /** the reference list behind a `kode` field */
  readonly options: readonly CodeOption[] | undefined;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  /** why an optional field must be filled now */
  readonly wajibKarena: string | undefined;
  readonly onKey: () => void;
};

const keyboards: Partial<Record<NamaKolom, 'numeric' | 'tel'>> = {
  no_identitas: 'numeric',
  npwp: 'numeric',
  kode_pos: 'numeric',
  jumlah_tenaga_kerja: 'numeric',
  no_hp: 'tel',
};
const none: readonly CodeOption[] = [];

/** One field of a filing, the input its kind asks for. Redraws only when something of its own changes. */
export const KolomInput = memo(function KolomInput({ kolom, control, options = none, error, warning, wajibKarena, onKey }: Props) {
  const { field, label, kind, satuan, tetap, kontrak } = kolom;
  const { field: bound } = useController({ control, name: field });
  const props = {
    id: field,
    name: field,
    label,
    value: bound.value,
    onChange(value: string) {
      bound.onChange(value);
      onKey();
    },
    onBlur: bound.onBlur,
    hint: wajibKarena && !error ? `Wajib diisi ${wajibKarena}.` : kolom.hint,
    error,
    warning,
    unit: satuan,
    ...(tetap ? { readOnly: true } : { required: kontrak.required || wajibKarena !== undefined }),
  };
  const codes = kontrak.codes ?? none;
  if (tetap) return <TextInput {...props} value={labelOf(codes, bound.value)} />;
  if (kind === 'teks-panjang') return <TextArea {...props} rows={2} {...(kontrak.max ? { max: kontrak.max } : {})} />;
  if (kind === 'rupiah') return <RupiahInput {...props} />;
  if (kind === 'desimal') return <DecimalInput {...props} />;
  if (kind === 'tanggal') return <DateInput {...props} />;
  if (kind === 'pilihan') return codes.length > 4 ? <CodeCombobox {...props} options={codes} /> : <Choice {...props} options={codes} />;
  if (kind === 'kode') return <CodeCombobox {...props} options={options} />;
  return <TextInput {...props} inputMode={keyboards[field] ?? 'text'} />;
});
