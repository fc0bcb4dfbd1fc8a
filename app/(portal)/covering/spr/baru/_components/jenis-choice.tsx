'use client';

import { Field } from '#components/form/field.tsx';
import { cx } from '#components/ui/cx.ts';
import { jenisSpr } from '#lib/covering/jenis-spr.ts';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** The first question of an SPR: which of the three kinds, each with what it is and which fields it changes. */
export function JenisChoice({ value, onChange, error }: Props) {
  const terpilih = jenisSpr.find((jenis) => jenis.kode === value) ?? jenisSpr[0];
  return (
    <Field id="status_data" label="Jenis SPR" error={error} group>
      {() => (
        <div className="space-y-2">
          {jenisSpr.map((jenis) => (
            <label
              key={jenis.kode}
              className={cx(
                'flex gap-3 rounded-md border bg-sheet px-3.5 py-3 has-checked:border-accent has-checked:bg-accent-wash has-checked:ring-1 has-checked:ring-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent',
                error ? 'border-danger' : 'border-edge',
              )}
            >
              <input
                type="radio"
                id={jenis === terpilih ? 'status_data' : `status_data-${jenis.kode}`}
                name="status_data"
                value={jenis.kode}
                checked={jenis.kode === value}
                onChange={() => onChange(jenis.kode)}
                className="mt-1 size-4 shrink-0 accent-accent outline-none"
              />
              <span>
                <span className="font-medium">{jenis.nama}</span>
                <span className="block text-soft">{jenis.arti}</span>
                <span className="block text-sm text-faint">Berubah: {jenis.ringkas}.</span>
              </span>
            </label>
          ))}
        </div>
      )}
    </Field>
  );
}
