'use client';

import { useEffect, useRef } from 'react';
import { cx } from '../ui/cx.ts';

type Props = {
  readonly title?: string;
  readonly items: readonly { readonly fieldId: string; readonly label: string; readonly message: string }[];
  /** Change it at each refused submit: the summary takes the focus again. */
  readonly focusKey?: string | number;
};

/** All findings on top of a form; each link goes to its field and puts the caret there. Renders nothing without items. */
export function ErrorSummary({ title, items, focusKey }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const shown = items.length > 0;
  useEffect(() => {
    if (!shown || focusKey === undefined) return;
    box.current?.scrollIntoView({ block: 'start' });
    box.current?.focus({ preventScroll: true });
  }, [shown, focusKey]);
  if (!shown) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="scroll-mt-24 rounded-md border-2 border-danger bg-sheet p-4 text-base">
      <h2 className="font-semibold">{title ?? `Ada ${items.length} isian yang perlu diperbaiki`}</h2>
      <ul className={cx('mt-2 space-y-1', items.length > 8 && 'gap-8 sm:columns-2')}>
        {items.map((item) => (
          <li key={`${item.fieldId}-${item.message}`}>
            <a
              href={`#${item.fieldId}`}
              className="text-danger underline underline-offset-2 hover:decoration-2"
              onClick={(event) => {
                event.preventDefault();
                focusField(item.fieldId);
              }}
            >
              <span className="font-medium">{item.label}:</span> {item.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(id: string) {
  const field = document.getElementById(id);
  const target = field ?? document.querySelector<HTMLElement>(`[data-field="${CSS.escape(id)}"]`);
  target?.closest('[data-field]')?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
