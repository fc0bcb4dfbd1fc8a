'use client';

import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';

type Props = { readonly wajib: readonly string[]; readonly onChange: (wajib: string[]) => void };

/** The contract's claim documents, each to be required or not. */
export function ChecklistInput({ wajib, onChange }: Props) {
  return (
    <fieldset>
      <legend className="sr-only">Dokumen wajib</legend>
      <ul>
        {dokumenKlaim.map(({ kode, label, maxBytes }) => (
          <li key={kode} className="border-b border-rule">
            <label className="flex min-h-10 items-center gap-3 py-1.5">
              <input
                type="checkbox"
                checked={wajib.includes(kode)}
                onChange={(event) => onChange(event.target.checked ? [...wajib, kode] : wajib.filter((satu) => satu !== kode))}
                className="size-5 shrink-0 accent-accent"
              />
              <span className="w-10 text-faint tabular-nums">{kode}</span>
              <span className="min-w-0 flex-1">{label}</span>
              <span className="text-sm text-faint">paling besar {maxBytes / 1_048_576} MB</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
