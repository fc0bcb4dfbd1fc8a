'use client';

import { Check, Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { cx } from './cx.ts';

type Props = { readonly value: string; readonly label?: string; readonly className?: string };

/** A number that is copied into other systems: tabular, unbroken while there is room, with a copy button on hover and focus. */
export function CopyCode({ value, label = 'Salin', className }: Props) {
  const text = useRef<HTMLSpanElement>(null);
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      setCopied(copySelected(text.current));
    }
  }
  return (
    <span className={cx('group/copy relative inline-flex max-w-full items-center gap-0.5 align-baseline', className)}>
      <span ref={text} className="min-w-0 wrap-anywhere tabular-nums">
        {value}
      </span>
      <button
        type="button"
        aria-label={`${label} ${value}`}
        onClick={(event) => {
          event.stopPropagation();
          void copy();
        }}
        onBlur={() => setCopied(false)}
        onMouseLeave={() => setCopied(false)}
        className="no-print absolute left-full -my-1 grid size-6 shrink-0 place-items-center rounded text-faint opacity-0 group-hover/copy:opacity-100 hover:text-accent focus-visible:opacity-100 max-sm:static max-sm:opacity-100 pointer-coarse:static pointer-coarse:opacity-100"
      >
        {copied ? <Check aria-hidden className="size-3.5 text-accent" /> : <Copy aria-hidden className="size-3.5" />}
      </button>
      <span role="status" className="sr-only">
        {copied ? 'Tersalin' : ''}
      </span>
    </span>
  );
}

/** Over plain http a page has no clipboard of its own; the number stays selected, ready for Ctrl C, where this fails too. */
function copySelected(element: HTMLElement | null): boolean {
  if (!element) return false;
  getSelection()?.selectAllChildren(element);
  return document.execCommand('copy');
}
