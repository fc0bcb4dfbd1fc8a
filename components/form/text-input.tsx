'use client';

import { Field } from './field.tsx';
import type { FieldProps } from './field-props.ts';

type Props = FieldProps & {
  readonly type?: 'text' | 'email' | 'tel' | 'search';
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  readonly autoComplete?: string;
  readonly placeholder?: string;
};

/** One line of text. Identity and account numbers: inputMode="numeric". Nothing is cut off; the check says what is too long. */
export function TextInput(props: Props) {
  const { name, value, onChange, onBlur, unit, readOnly, type = 'text', inputMode, autoComplete = 'off', placeholder } = props;
  return (
    <Field {...props}>
      {(aria) => (
        <div className="field-box">
          <input
            {...aria}
            name={name}
            type={type}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            readOnly={readOnly}
            inputMode={inputMode}
            autoComplete={autoComplete}
            placeholder={placeholder}
            spellCheck={false}
          />
          {unit && <span className="field-unit">{unit}</span>}
        </div>
      )}
    </Field>
  );
}
