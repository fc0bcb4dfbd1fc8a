'use client';

import { useState } from 'react';
import { CheckRow } from '#components/form/check-row.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import type { PilihanCabang } from './isian-pengguna.ts';

type Props = {
  readonly id: string;
  readonly cabang: readonly PilihanCabang[];
  /** the person's own branch, always seen */
  readonly sendiri: string;
  readonly semua: boolean;
  readonly cakupan: readonly string[];
  readonly onChange: (semua: boolean, cakupan: readonly string[]) => void;
  readonly error: string | undefined;
};

const MANY = 8;

/** Which branches' data a person sees beside their own: all, also those opened later, or some of a list that can be searched. */
export function CabangScope({ id, cabang, sendiri, semua, cakupan, onChange, error }: Props) {
  const [cari, setCari] = useState('');
  const lain = cabang.filter((row) => row.id !== sendiri);
  const kata = cari.trim().toLowerCase();
  const tampak = lain.filter((row) => kata === '' || `${row.kodeUker} ${row.nama}`.toLowerCase().includes(kata));
  const dipilih = lain.filter((row) => cakupan.includes(row.id)).length;
  return (
    <fieldset className="min-w-0 space-y-2" data-field={id} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-1.5 text-base font-medium">Data yang dilihat</legend>
      <CheckRow
        id={id}
        label="Semua cabang"
        note="Juga cabang yang dibuka kemudian."
        checked={semua}
        onChange={(on) => onChange(on, cakupan)}
      />
      {!semua && lain.length > 0 && (
        <>
          <p className="pt-1 text-soft">
            Cabangnya sendiri
            {dipilih > 0 ? `, dan ${dipilih} cabang lain yang dicentang` : '. Centang cabang lain yang datanya ikut dilihat'}.
          </p>
          {lain.length > MANY && (
            <TextInput
              id={`${id}-cari`}
              name="cari-cabang"
              label="Saring cabang"
              value={cari}
              onChange={setCari}
              placeholder="Kode atau nama"
            />
          )}
          <div className="-m-0.5 grid max-h-80 gap-2 overflow-y-auto p-0.5 sm:grid-cols-2">
            {tampak.map((row) => (
              <CheckRow
                key={row.id}
                id={`${id}-${row.id}`}
                label={row.nama}
                note={row.kodeUker}
                checked={cakupan.includes(row.id)}
                onChange={(on) => onChange(false, on ? [...cakupan, row.id] : cakupan.filter((satu) => satu !== row.id))}
              />
            ))}
            {tampak.length === 0 && <p className="text-soft">Tidak ada cabang yang cocok.</p>}
          </div>
        </>
      )}
      {error && (
        <p id={`${id}-error`} className="text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}
