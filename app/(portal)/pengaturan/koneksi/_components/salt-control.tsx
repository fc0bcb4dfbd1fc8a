'use client';

import { Choice } from '#components/form/choice.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { type SwitchProps, switchId } from './switch-frame.tsx';
import { saltOf } from './switch-values.ts';

const OTHER = 'lain';

/** Length of a signature's salt: one of the named ones, or a number of bytes. */
export function SaltControl({ row, value, onChange, error }: SwitchProps) {
  const positions = row.positions ?? [];
  const named = positions.some((position) => position.value === value);
  return (
    <div className="space-y-3">
      <Choice
        id={switchId(row.path)}
        name={row.path}
        label={row.label}
        hint={row.why}
        error={error}
        options={[...positions.map(({ value: kode, label }) => ({ kode: String(kode), label })), { kode: OTHER, label: 'panjang lain' }]}
        showCodes={false}
        value={named ? String(value) : OTHER}
        onChange={(text) => onChange(text === OTHER ? '' : text)}
      />
      {!named && (
        <div className="max-w-60">
          <TextInput
            id={`${switchId(row.path)}-bita`}
            name={`${row.path}.bita`}
            label="Panjang salt"
            unit="bita"
            value={String(value)}
            onChange={(text) => onChange(saltOf(text.trim()))}
          />
        </div>
      )}
    </div>
  );
}
