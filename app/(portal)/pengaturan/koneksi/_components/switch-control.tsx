'use client';

import { Choice } from '#components/form/choice.tsx';
import { provenOf } from '#lib/koneksi/positions.ts';
import { CheckList } from './check-list.tsx';
import { ClaimCodes } from './claim-codes.tsx';
import { NumberFields } from './number-fields.tsx';
import { SaltControl } from './salt-control.tsx';
import { SwitchFrame, type SwitchProps, switchId } from './switch-frame.tsx';
import { effectOperations, positionOf } from './switch-values.ts';

/** The control that moves one switch, by its kind. */
export function SwitchControl(props: SwitchProps) {
  const { row, value, onChange, error } = props;
  if (row.kind === 'salt') return <SaltControl {...props} />;
  if (row.kind === 'fields') return <NumberFields {...props} />;
  if (row.kind === 'claimCodes') return <ClaimCodes {...props} />;
  if (row.kind === 'replay') {
    return (
      <SwitchFrame row={row} error={error}>
        <CheckList
          legend="Tandai yang terbukti saat uji bersama Jamkrindo"
          options={effectOperations.map(({ singkat, label }) => ({ value: singkat, label }))}
          chosen={provenOf(value)}
          onChange={(chosen) => onChange(Object.fromEntries(chosen.map((singkat) => [singkat, 'terbukti'])))}
        />
      </SwitchFrame>
    );
  }
  return (
    <Choice
      id={switchId(row.path)}
      name={row.path}
      label={row.label}
      hint={row.why}
      error={error}
      options={(row.positions ?? []).map((position) => ({ kode: String(position.value), label: position.label }))}
      showCodes={false}
      value={String(value)}
      onChange={(text) => onChange(positionOf(row, text))}
    />
  );
}
