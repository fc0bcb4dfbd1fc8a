'use client';

import { Bell as BellIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import type { Pulse } from '../_pulse.ts';
import { BellMenu } from './bell-menu.tsx';
import { usePulse } from './use-pulse.ts';

/** How many notices are new; opened, the newest of them. What waits to be done is told on Beranda, and in one line here. */
export function Bell({ initial }: { readonly initial: Pulse }) {
  const { baru, dibaca } = usePulse(initial);
  const [open, setOpen] = useState(false);
  const label = baru === 0 ? 'Pemberitahuan, tidak ada yang baru' : `Pemberitahuan, ${baru >= 100 ? 'lebih dari 99' : baru} baru`;
  return (
    <DropdownMenu.Root open={open} onOpenChange={setOpen} modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          aria-label={label}
          title={label}
          className="relative grid size-9 place-items-center rounded-md text-soft hover:bg-accent-wash hover:text-accent"
        >
          <BellIcon aria-hidden className="size-4.5" strokeWidth={1.75} />
          {baru > 0 && (
            <span
              aria-hidden
              className="absolute top-0 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem]/4 font-semibold text-on-accent"
            >
              {baru > 99 ? '99+' : baru}
            </span>
          )}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          aria-label="Pemberitahuan"
          className="float z-50 flex max-h-[min(36rem,80dvh)] w-[min(26rem,calc(100vw-1rem))] flex-col"
        >
          <BellMenu readAt={dibaca} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
