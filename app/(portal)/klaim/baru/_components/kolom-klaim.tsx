'use client';

import { DateInput } from '#components/form/date-input.tsx';
import { RupiahInput } from '#components/form/rupiah-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import type { KolomKlaim } from '#lib/klaim/fields.ts';

type Props = {
  readonly kolom: KolomKlaim;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur: () => void;
  readonly error: string | undefined;
  readonly warning: string | undefined;
};

/** One field of a claim, the input its kind asks for; an empty one offers words to begin with. */
export function KolomKlaimInput({ kolom, value, onChange, onBlur, error, warning }: Props) {
  const { field, label, hint, kind, tetap, saran, kontrak } = kolom;
  const props = { id: field, name: field, label, hint, value, onChange, onBlur, error, warning };
  if (tetap) return <TextInput {...props} value={kontrak.codes?.find(({ kode }) => kode === value)?.label ?? value} readOnly />;
  if (kind === 'rupiah') return <RupiahInput {...props} required={kontrak.required} />;
  if (kind === 'tanggal') return <DateInput {...props} required={kontrak.required} />;
  return (
    <div>
      <TextInput {...props} required={kontrak.required} />
      {saran && value === '' && (
        <p className="mt-1.5 flex flex-wrap gap-2">
          {saran.map((kata) => (
            <Button key={kata} size="small" kind="quiet" onClick={() => onChange(kata)}>
              {kata}
            </Button>
          ))}
        </p>
      )}
    </div>
  );
}
