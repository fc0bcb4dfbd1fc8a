'use client';

import { useId, useState } from 'react';
import { TextArea } from '#components/form/text-area.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { cx } from '#components/ui/cx.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
  readonly hint: string;
};

/** Longer is no key file. */
const LARGEST = 40_000;

/** A PEM text, pasted or read from a file; the file goes nowhere but into the box. */
export function PemField({ id, label, value, onChange, error, hint }: Props) {
  const file = useId();
  const [said, setSaid] = useState('');
  async function read(chosen: File | undefined) {
    if (!chosen) return;
    if (chosen.size > LARGEST) return setSaid(`${chosen.name} terlalu besar untuk berkas kunci.`);
    onChange(await chosen.text());
    setSaid(`${chosen.name} terbaca.`);
  }
  return (
    <div className="space-y-2">
      <div className="flex flex-wrap items-center gap-3">
        <input
          id={file}
          type="file"
          accept=".pem,.key,.crt,.cer,.pub,.txt"
          onChange={(event) => void read(event.target.files?.[0])}
          className="peer sr-only"
        />
        <label
          htmlFor={file}
          className={cx(
            buttonStyle({}),
            'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
          )}
        >
          Pilih berkas
        </label>
        <p role="status" className="min-w-0 text-soft wrap-anywhere">
          {said || 'atau tempelkan isinya di bawah'}
        </p>
      </div>
      <TextArea code id={id} name={id} label={label} hint={hint} value={value} onChange={onChange} rows={5} error={error} />
    </div>
  );
}
