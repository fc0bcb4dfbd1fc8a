'use client';

import Link from 'next/link';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';

type Item = {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly href?: string;
  readonly onSelect?: () => void;
  readonly danger?: boolean;
};

/** Actions that are rare or several: a trigger button and a list. Items lead somewhere (href) or do something (onSelect). */
export function Menu({
  trigger,
  items,
  align = 'end',
}: {
  readonly trigger: ReactNode;
  readonly items: readonly Item[];
  readonly align?: 'start' | 'end';
}) {
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content align={align} sideOffset={4} className="float z-50 min-w-48 p-1">
          {items.map((item) => (
            <DropdownMenu.Item
              key={item.label}
              asChild={item.href !== undefined}
              className={item.danger ? 'menu-item text-danger' : 'menu-item'}
              {...(item.onSelect ? { onSelect: item.onSelect } : {})}
            >
              {item.href === undefined ? (
                <>
                  {item.icon}
                  {item.label}
                </>
              ) : (
                <Link href={item.href}>
                  {item.icon}
                  {item.label}
                </Link>
              )}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
