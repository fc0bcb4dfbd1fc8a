'use client';

import { Field } from './field.tsx';
import type { FieldProps } from './field-props.ts';

type Props = FieldProps & {
  readonly rows?: number;
  readonly max?: number;
  /** keys and the like: typewriter letters that keep the height of `rows` */
  readonly code?: boolean;
};

/** Several lines of text; grows with what is written. `max` only counts ("120 / 255"), it cuts nothing off. */
export function TextArea({ rows = 3, max, code = false, ...props }: Props) {
  const { name, value, onChange, onBlur, readOnly } = props;
  const count = max !== undefined && value.length > max * 0.6 && (
    <span className={value.length > max ? 'mt-1 ml-auto text-sm font-medium text-danger' : 'mt-1 ml-auto text-sm text-faint'}>
      {value.length} / {max}
    </span>
  );
  return (
    <Field {...props} aside={count}>
      {(aria) => (
        <div className="field-box">
          <textarea
            {...aria}
            name={name}
            value={value}
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            readOnly={readOnly}
            autoComplete="off"
            spellCheck={code ? false : undefined}
            className={code ? 'font-mono text-xs/5 break-all' : 'field-sizing-content'}
          />
        </div>
      )}
    </Field>
  );
}
