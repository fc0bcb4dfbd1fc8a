'use client';

import Link from 'next/link';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';

/** A way on in the person's menu; going there closes the menu. */
export function MenuLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <Popover.Close asChild>
      <Link href={href} className="menu-item">
        {children}
      </Link>
    </Popover.Close>
  );
}
