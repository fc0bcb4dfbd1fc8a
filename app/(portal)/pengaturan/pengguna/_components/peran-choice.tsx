'use client';

import { CheckRow } from '#components/form/check-row.tsx';
import { daftarPeran, type Peran, semuaPeran } from '#lib/auth/permissions.ts';

type Props = {
  readonly id: string;
  readonly peran: readonly string[];
  readonly onChange: (peran: readonly string[]) => void;
  readonly error: string | undefined;
};

const sendiri = (peran: string) => daftarPeran[peran as Peran].sendiri;

/** Roles, each with the sentence that says what it may; one that stands alone takes the place of the others. */
export function PeranChoice({ id, peran, onChange, error }: Props) {
  const toggle = (kode: Peran, on: boolean) => {
    if (!on) onChange(peran.filter((satu) => satu !== kode));
    else onChange(sendiri(kode) ? [kode] : [...peran.filter((satu) => !sendiri(satu)), kode]);
  };
  return (
    <fieldset className="min-w-0" aria-describedby={error ? `${id}-error` : undefined} data-field={id}>
      <legend className="mb-1.5 text-base font-medium">Peran</legend>
      <div className="space-y-2">
        {semuaPeran.map((kode, i) => (
          <CheckRow
            key={kode}
            id={i === 0 ? id : `${id}-${kode}`}
            label={daftarPeran[kode].label}
            note={`${daftarPeran[kode].kalimat}${daftarPeran[kode].sendiri ? ' Tidak dirangkap dengan peran lain.' : ''}`}
            checked={peran.includes(kode)}
            onChange={(on) => toggle(kode, on)}
          />
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className="mt-1.5 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
