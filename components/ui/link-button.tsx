import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonStyle } from './button-style.ts';
import { cx } from './cx.ts';

/** A link that looks like a button, for going somewhere; what changes something is a Button. */
export function LinkButton({ kind, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link {...rest} className={cx(buttonStyle({ kind, size }), className)} />;
}
