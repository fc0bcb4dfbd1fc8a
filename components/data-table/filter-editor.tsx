'use client';

import { CodeCombobox } from '../form/code-combobox.tsx';
import { DateInput } from '../form/date-input.tsx';
import { TextInput } from '../form/text-input.tsx';
import type { DateRange, ListFilter } from './list.ts';

type Value = string | DateRange | null;
type Props = {
  readonly filter: ListFilter;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly onApply: (value: Value) => void;
};

/** What a filter is set with: a list of choices, a code field, two days, or words. */
export function FilterEditor({ filter, value, onChange, onApply }: Props) {
  const id = `saring-${filter.key}`;
  const text = typeof value === 'string' ? value : '';
  const options = filter.options ?? [];
  if (filter.kind === 'choice') {
    return (
      <fieldset>
        <legend className="sr-only">{filter.label}</legend>
        {[{ kode: '', label: 'Semua' }, ...options].map((option) => (
          <label key={option.kode} className="menu-item">
            <input
              type="radio"
              name={id}
              className="size-4 accent-accent"
              checked={option.kode === text}
              onChange={() => onChange(option.kode)}
              onClick={(event) => event.detail > 0 && onApply(option.kode || null)}
            />
            {option.label}
          </label>
        ))}
      </fieldset>
    );
  }
  if (filter.kind === 'code')
    return <CodeCombobox id={id} name="" label={filter.label} value={text} options={options} onChange={onChange} />;
  if (filter.kind === 'text') return <TextInput id={id} name="" label={filter.label} value={text} onChange={onChange} />;
  const range = typeof value === 'object' && value ? value : { from: '', to: '' };
  return (
    <div className="space-y-3">
      <DateInput id={id} name="" label="Sejak" value={range.from} onChange={(from) => onChange({ ...range, from })} />
      <DateInput id={`${id}-sampai`} name="" label="Sampai" value={range.to} onChange={(to) => onChange({ ...range, to })} />
    </div>
  );
}
