'use client';

import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = { readonly text: string; readonly children: ReactNode; readonly side?: 'top' | 'right' | 'bottom' | 'left' };

/** Words that help on hover and focus; never the only place where something is said. The child must take a ref. */
export function Tooltip({ text, children, side = 'top' }: Props) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content side={side} sideOffset={6} className="float z-50 max-w-72 px-2.5 py-1.5 text-sm">
            {text}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
