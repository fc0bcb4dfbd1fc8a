'use client';

import { X } from 'lucide-react';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

type Props = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly title: string;
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
};

/** A sheet above the page; Esc or a click beside it closes it. On a phone it rises from the bottom. */
export function Dialog({ open, onOpenChange, title, description, children, footer, wide = false }: Props) {
  const described = description ? {} : { 'aria-describedby': undefined };
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="veil" />
        <Radix.Content
          {...described}
          className={cx(
            'float fixed inset-x-0 bottom-0 z-50 flex max-h-[90dvh] flex-col sm:inset-auto sm:top-[12dvh] sm:left-1/2 sm:max-h-[76dvh] sm:-translate-x-1/2',
            wide ? 'sm:w-[min(48rem,92vw)]' : 'sm:w-[min(32rem,92vw)]',
          )}
        >
          <div className="flex items-start gap-4 px-5 pt-4 pb-2">
            <Radix.Title className="grow pt-1 text-base font-semibold">{title}</Radix.Title>
            <Radix.Close aria-label="Tutup" className="-mr-2 grid size-9 place-items-center rounded-md text-faint hover:text-accent">
              <X aria-hidden className="size-5" />
            </Radix.Close>
          </div>
          <div className="overflow-y-auto px-5 pb-5">
            {description && (
              <Radix.Description asChild>
                <div className="mb-4 text-base text-soft">{description}</div>
              </Radix.Description>
            )}
            {children}
          </div>
          {footer && <div className="flex flex-wrap justify-end gap-2 border-t border-rule px-5 py-3">{footer}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
