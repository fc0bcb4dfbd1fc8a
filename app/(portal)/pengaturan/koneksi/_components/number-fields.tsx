'use client';

import { CheckList } from './check-list.tsx';
import { SwitchFrame, type SwitchProps } from './switch-frame.tsx';
import { numberFields } from './switch-values.ts';

/** Which numbers go as text: every number of the contract, folded by operation; a name it does not know is shown too. */
export function NumberFields({ row, value, onChange, error }: SwitchProps) {
  const chosen = (value as readonly unknown[]).map(String);
  const known = numberFields.flatMap(({ fields }) => fields);
  const others = chosen.filter((name) => !known.includes(name));
  const groups = others.length > 0 ? [...numberFields, { label: 'Lain-lain', fields: others }] : numberFields;
  return (
    <SwitchFrame row={row} error={error}>
      <div className="border-t border-rule">
        {groups.map(({ label, fields }) => {
          const mine = chosen.filter((name) => fields.includes(name));
          return (
            <details key={label} className="border-b border-rule py-1.5">
              <summary className="cursor-pointer rounded">
                {label} <span className="text-faint">· {mine.length > 0 ? `${mine.length} sebagai teks` : 'semua sebagai angka'}</span>
              </summary>
              <div className="pt-1.5 pl-4">
                <CheckList
                  legend="Ditulis sebagai teks"
                  options={fields.map((name) => ({ value: name, label: name.split('.')[1] ?? name }))}
                  chosen={mine}
                  onChange={(now) => onChange([...chosen.filter((name) => !fields.includes(name)), ...now])}
                />
              </div>
            </details>
          );
        })}
      </div>
    </SwitchFrame>
  );
}
