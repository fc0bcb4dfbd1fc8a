'use client';

import { Check } from 'lucide-react';
import { cx } from '../ui/cx.ts';
import type { CodeOption } from './field-props.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  readonly options: readonly CodeOption[];
  readonly active: number;
  readonly value: string;
  readonly searching: boolean;
  readonly showCodes: boolean;
  readonly onPick: (option: CodeOption) => void;
};

/** The open list of a code field; the focus stays in its input, `active` is the row the arrow keys are on. */
export function CodeList({ id, label, options, active, value, searching, showCodes, onPick }: Props) {
  if (options.length === 0) {
    return (
      <p role="status" className="px-3 py-2 text-sm text-faint">
        {searching ? 'Mencari…' : showCodes ? 'Tidak ada yang cocok. Kode yang diketik tetap dipakai apa adanya.' : 'Tidak ada yang cocok.'}
      </p>
    );
  }
  return (
    <div id={`${id}-list`} role="listbox" aria-label={`Pilihan ${label}`} className="max-h-72 overflow-y-auto overscroll-contain">
      {options.map((option, index) => (
        <div
          key={option.kode}
          id={`${id}-option-${index}`}
          role="option"
          aria-selected={option.kode === value}
          tabIndex={-1}
          ref={index === active ? intoView : undefined}
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(option);
          }}
          className={cx(
            'flex min-h-9 cursor-pointer items-center gap-3 rounded px-3 py-1.5 text-base hover:bg-sunk',
            index === active && 'bg-accent-wash hover:bg-accent-wash',
          )}
        >
          {showCodes && <span className="min-w-8 shrink-0 text-sm text-faint">{option.kode}</span>}
          <span className="grow">{option.label}</span>
          {option.kode === value && <Check aria-hidden className="size-4 text-accent" />}
        </div>
      ))}
    </div>
  );
}

function intoView(row: HTMLElement | null) {
  row?.scrollIntoView({ block: 'nearest' });
}
