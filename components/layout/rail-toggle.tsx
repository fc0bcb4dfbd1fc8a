'use client';

import { PanelLeft } from 'lucide-react';
import { keepLook } from './keep-look.ts';

/** Folds the rail to its icons, or back; the browser remembers it. */
export function RailToggle() {
  return (
    <button
      type="button"
      className="flex min-h-9 items-center gap-2.5 rounded-md px-2.5 text-faint hover:bg-accent-wash hover:text-accent"
      onClick={() => keepLook('rail', document.documentElement.dataset.rail === 'small' ? null : 'small')}
    >
      <PanelLeft aria-hidden className="size-4.5 shrink-0" strokeWidth={1.75} />
      <span className="rail-small:sr-only">Lipat menu</span>
    </button>
  );
}
