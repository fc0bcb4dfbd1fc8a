'use client';

import { useState } from 'react';
import { TextInput } from '#components/form/text-input.tsx';
import type { JfusionProfile } from '#lib/jfusion/contract/profile.ts';
import { SwitchFrame, type SwitchProps, switchId } from './switch-frame.tsx';
import { codesOf, codeText } from './switch-values.ts';

type Codes = JfusionProfile['klaim']['kode'];

const labels: Record<keyof Codes, string> = {
  disetujui: 'Disetujui',
  ditolak: 'Ditolak',
  diproses: 'Masih diproses',
  lengkap: 'Dokumen lengkap',
};

/** What the codes of a claim's answer mean: codes parted by commas, `(kosong)` for the empty one. */
export function ClaimCodes({ row, value, onChange, error }: SwitchProps) {
  const codes = value as Codes;
  // What is typed stays as typed; a comma at the end would be gone if it were written back from the codes.
  const [typed, setTyped] = useState(() => Object.fromEntries(Object.entries(codes).map(([name, list]) => [name, codeText(list)])));
  return (
    <SwitchFrame row={row} error={error}>
      <div className="grid gap-4 sm:grid-cols-2">
        {(Object.keys(labels) as (keyof Codes)[]).map((name) => (
          <TextInput
            key={name}
            id={`${switchId(row.path)}-${name}`}
            name={`${row.path}.${name}`}
            label={labels[name]}
            hint={name === 'disetujui' ? 'Pisahkan dengan koma; tulis (kosong) untuk kode kosong' : undefined}
            value={typed[name] ?? ''}
            onChange={(text) => {
              setTyped({ ...typed, [name]: text });
              onChange({ ...codes, [name]: codesOf(text) });
            }}
          />
        ))}
      </div>
    </SwitchFrame>
  );
}
