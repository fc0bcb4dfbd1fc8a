'use client';

import type { ComponentProps } from 'react';
import { useFormStatus } from 'react-dom';
import { type ButtonLook, buttonStyle } from './button-style.ts';
import { cx } from './cx.ts';
import { Spinner } from './spinner.tsx';

type Props = ComponentProps<'button'> &
  ButtonLook & {
    /** Something is under way: the button keeps its width and focus, and does nothing. */
    readonly pending?: boolean;
  };

/** A button whose words say what happens. A submit button shows by itself that its form's action is running. */
export function Button({ kind, size, pending = false, type = 'button', className, children, onClick, ...rest }: Props) {
  const status = useFormStatus();
  const busy = pending || (type === 'submit' && status.pending);
  return (
    <button
      {...rest}
      type={type}
      className={cx(buttonStyle({ kind, size }), (busy || rest.disabled) && 'opacity-60', className)}
      aria-disabled={busy || undefined}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
