'use client';

import { Choice } from '#components/form/choice.tsx';
import { DateInput } from '#components/form/date-input.tsx';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import type { BarisFormulirSpr } from '#lib/covering/formulir-spr.ts';
import { JenisChoice } from './jenis-choice.tsx';

type Props = {
  readonly baris: BarisFormulirSpr;
  readonly value: string;
  /** why the chosen kind changes this field; such a field is marked */
  readonly berubah: string | undefined;
  readonly tetap: boolean;
  readonly error: string | undefined;
  readonly warning: string | undefined;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
};

/** One field of an SPR, the input its kind asks for; one that the chosen kind changes has a rule at its side and says why. */
export function KolomSprInput({ baris, berubah, tetap, ...bound }: Props) {
  if (baris.field === 'status_data') return <JenisChoice value={bound.value} onChange={bound.onChange} error={bound.error} />;
  return (
    <div className={berubah && '-ml-4 border-l-2 border-accent pl-3.5'}>
      <Input baris={baris} hint={berubah ?? baris.hint} tetap={tetap} {...bound} />
    </div>
  );
}

function Input({ baris, hint, tetap, ...bound }: Omit<Props, 'berubah'> & { readonly hint: string | undefined }) {
  const { field, label, kind, kontrak } = baris;
  const props = { ...bound, id: field, name: field, label, hint, ...(tetap ? { readOnly: true } : { required: kontrak.required }) };
  if (kind === 'rupiah') return <RupiahInput {...props} />;
  if (kind === 'tanggal') return <DateInput {...props} />;
  if (kind === 'pilihan') return <Choice {...props} options={kontrak.codes ?? []} />;
  if (kind === 'bulan') return <TextInput {...props} unit="bulan" inputMode="numeric" />;
  return <TextInput {...props} />;
}
