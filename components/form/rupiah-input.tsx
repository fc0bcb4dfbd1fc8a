'use client';

import { type ChangeEvent, type ClipboardEvent, useLayoutEffect, useRef } from 'react';
import { Field } from './field.tsx';
import type { FieldProps } from './field-props.ts';
import { caretAfter, liveAmount, shortAmount, showAmount, wholeAmount } from './live-amount.ts';
import { useTypedText } from './use-typed-text.ts';

/** An amount in rupiah. Value: decimal string ("35000000"); shown "35.000.000" with its short reading ("35 juta") beside it. */
export function RupiahInput(props: FieldProps) {
  const { name, value, onChange, onBlur, readOnly, unit = 'Rp' } = props;
  const input = useRef<HTMLInputElement>(null);
  const caret = useRef<number | null>(null);
  const { text, type, settle } = useTypedText(value, showAmount, onChange);

  useLayoutEffect(() => {
    if (caret.current !== null) input.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  function change(event: ChangeEvent<HTMLInputElement>) {
    const raw = event.target.value;
    const native = event.nativeEvent;
    const whole = text === '' || (native instanceof InputEvent && native.data === raw);
    const next = whole ? wholeAmount(raw) : liveAmount(raw);
    caret.current = caretAfter(raw, event.target.selectionStart ?? raw.length, next.text);
    type(next);
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const { selectionStart, selectionEnd } = event.currentTarget;
    if (readOnly || selectionStart !== 0 || selectionEnd !== text.length) return;
    event.preventDefault();
    type(wholeAmount(event.clipboardData.getData('text')));
  }

  return (
    <Field {...props}>
      {(aria) => (
        <div className="field-box">
          <span className="field-unit">{unit}</span>
          <input
            {...aria}
            className="tabular-nums"
            ref={input}
            value={text}
            onChange={change}
            onPaste={paste}
            onBlur={() => {
              settle();
              onBlur?.();
            }}
            readOnly={readOnly}
            inputMode="decimal"
            autoComplete="off"
          />
          <input type="hidden" name={name} value={value} />
          <span className="field-unit text-sm">{shortAmount(value)}</span>
        </div>
      )}
    </Field>
  );
}
