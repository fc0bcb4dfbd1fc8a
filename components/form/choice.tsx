'use client';

import { cx } from '../ui/cx.ts';
import { Field } from './field.tsx';
import type { CodeOption, FieldProps } from './field-props.ts';

type Props = FieldProps & {
  readonly options: readonly CodeOption[];
  /** false where the codes are names of ours that mean nothing to a person */
  readonly showCodes?: boolean;
};

/** One of at most four codes, all in sight; arrow keys move. Value = code. A value outside the list is told, not dropped. */
export function Choice({ options, showCodes = true, ...props }: Props) {
  const { id, name, value, onChange, onBlur, readOnly, error } = props;
  const focusable = options.find((option) => option.kode === value) ?? options[0];
  const unknown = value !== '' && !options.some((option) => option.kode === value);
  return (
    <Field {...props} group>
      {() => (
        <div className="flex flex-wrap gap-2">
          {options.map((option) => (
            <label
              key={option.kode}
              className={cx(
                'flex min-h-10 items-center gap-2 rounded-md border bg-sheet px-3 py-1.5 text-base has-checked:border-accent has-checked:bg-accent-wash has-checked:ring-1 has-checked:ring-accent has-disabled:cursor-default has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent',
                error ? 'border-danger' : 'border-edge',
              )}
            >
              <input
                type="radio"
                id={option === focusable ? id : `${id}-${option.kode}`}
                name={name}
                value={option.kode}
                checked={option.kode === value}
                onChange={() => onChange(option.kode)}
                onBlur={onBlur}
                disabled={readOnly}
                className="size-4 accent-accent outline-none"
              />
              <span>{option.label}</span>
              {showCodes && <span className="text-xs text-faint">{option.kode}</span>}
            </label>
          ))}
          {unknown && <p className="self-center text-sm text-wait">Isi sekarang: “{value}”, tidak ada dalam pilihan.</p>}
        </div>
      )}
    </Field>
  );
}
