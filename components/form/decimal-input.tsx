'use client';

import { Field } from './field.tsx';
import type { FieldProps } from './field-props.ts';
import { parseDecimal } from './parse-amount.ts';
import { useTypedText } from './use-typed-text.ts';

const show = (value: string) => (/^-?\d+\.\d+$/.test(value) ? value.replace('.', ',') : value);

/** A number without thousands (percent, months, people). Shown with a decimal comma, the value has a point. */
export function DecimalInput(props: FieldProps) {
  const { name, value, onChange, onBlur, readOnly, unit } = props;
  const { text, type, settle } = useTypedText(value, show, onChange);
  return (
    <Field {...props}>
      {(aria) => (
        <div className="field-box">
          <input
            {...aria}
            className="tabular-nums"
            value={text}
            onChange={(event) => type({ text: event.target.value, value: parseDecimal(event.target.value) ?? event.target.value.trim() })}
            onBlur={() => {
              settle();
              onBlur?.();
            }}
            readOnly={readOnly}
            inputMode="decimal"
            autoComplete="off"
          />
          <input type="hidden" name={name} value={value} />
          {unit && <span className="field-unit">{unit}</span>}
        </div>
      )}
    </Field>
  );
}
