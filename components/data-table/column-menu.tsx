'use client';

import { Columns3 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { buttonStyle } from '../ui/button-style.ts';

type Column = { readonly key: string; readonly label: string; readonly shown: boolean; readonly fixed: boolean };

/** Which columns a list shows; each tick counts at once. */
export function ColumnMenu({ columns, onToggle }: { readonly columns: readonly Column[]; readonly onToggle: (key: string) => void }) {
  return (
    <Popover.Root>
      <Popover.Trigger className={buttonStyle({ kind: 'quiet', size: 'small' })}>
        <Columns3 aria-hidden className="size-4" />
        Kolom
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={4}
          aria-label="Kolom yang terlihat"
          className="float z-50 max-h-[70dvh] min-w-56 overflow-y-auto p-1"
        >
          {columns.map((column) => (
            <label key={column.key} className="menu-item has-disabled:text-faint">
              <input
                type="checkbox"
                className="size-4 accent-accent"
                checked={column.shown}
                disabled={column.fixed}
                onChange={() => onToggle(column.key)}
              />
              {column.label}
            </label>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
