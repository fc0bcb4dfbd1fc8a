'use client';

import { Bell as BellIcon } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import { cx } from '#components/ui/cx.ts';
import type { Pulse } from '../_pulse.ts';
import { bellLabel } from './bell-label.ts';
import { BellMenu } from './bell-menu.tsx';
import { useLate } from './use-late.ts';
import { usePulse } from './use-pulse.ts';

/**
 * How many notices are new; opened, the newest of them. What waits to be done is told on Beranda, and in one line here. Turns red by
 * itself, for who settles it, while an outcome is unknown for too long.
 */
export function Bell({ initial }: { readonly initial: Pulse }) {
  const { baru, dibaca, belumPasti } = usePulse(initial);
  const telat = useLate(belumPasti?.telatDalam ?? null, dibaca);
  const [open, setOpen] = useState(false);
  const label = bellLabel(baru, telat ? (belumPasti?.jumlah ?? 0) : 0);
  return (
    <DropdownMenu.Root open={open} onOpenChange={setOpen} modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          aria-label={label}
          title={label}
          className={cx(
            'relative grid size-9 place-items-center rounded-md hover:bg-accent-wash hover:text-accent',
            telat ? 'text-danger' : 'text-soft',
          )}
        >
          <BellIcon aria-hidden className="size-4.5" strokeWidth={1.75} />
          {baru === 0 && telat && (
            <span
              aria-hidden
              className="absolute top-0 right-0 size-4 rounded-full bg-danger text-[0.625rem]/4 font-semibold text-on-accent"
            >
              ?
            </span>
          )}
          {baru > 0 && (
            <span
              aria-hidden
              className={cx(
                'absolute top-0 right-0 min-w-4 rounded-full px-1 text-center text-[0.625rem]/4 font-semibold text-on-accent',
                telat ? 'bg-danger' : 'bg-accent',
              )}
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
          <BellMenu readAt={dibaca} telat={telat ? (belumPasti?.jumlah ?? 0) : 0} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
