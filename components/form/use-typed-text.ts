import { useState } from 'react';
import type { Typed } from './live-amount.ts';

/**
 * Keeps what a person typed beside the value that was read from it, and follows the value when it changes from elsewhere
 * (a draft that loads, a copy from another record). `show` turns a value into the text of an input at rest.
 */
export function useTypedText(value: string, show: (value: string) => string, onChange: (value: string) => void) {
  const [typed, setTyped] = useState<Typed>({ text: show(value), value });
  const text = typed.value === value ? typed.text : show(value);
  return {
    text,
    type(next: Typed) {
      setTyped(next);
      if (next.value !== value) onChange(next.value);
    },
    settle() {
      setTyped({ text: show(value), value });
    },
  };
}
