'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Field } from './field.tsx';
import type { FieldProps } from './field-props.ts';

type Props = FieldProps & { readonly autoComplete?: 'current-password' | 'new-password' };

/** A secret; can be shown while it is typed. */
export function PasswordInput({ autoComplete = 'current-password', ...props }: Props) {
  const { name, value, onChange, onBlur, readOnly } = props;
  const [visible, setVisible] = useState(false);
  const Icon = visible ? EyeOff : Eye;
  return (
    <Field {...props}>
      {(aria) => (
        <div className="field-box">
          <input
            {...aria}
            name={name}
            type={visible ? 'text' : 'password'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onBlur}
            readOnly={readOnly}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
          />
          <button
            type="button"
            className="field-button"
            aria-pressed={visible}
            aria-label={visible ? 'Sembunyikan sandi' : 'Perlihatkan sandi'}
            onClick={() => setVisible(!visible)}
          >
            <Icon aria-hidden className="size-4.5" />
          </button>
        </div>
      )}
    </Field>
  );
}
