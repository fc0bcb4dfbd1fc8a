'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { BagianPersetujuan } from './bagian.ts';

/** The parts of the approvals, each an address of its own. */
export function PersetujuanTabs({ bagian }: { readonly bagian: readonly BagianPersetujuan[] }) {
  const path = usePathname();
  const here = useRef<HTMLAnchorElement>(null);
  // On a phone the last ones stand beyond the edge. A new page brings new tabs, so this is asked once for each.
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <nav aria-label="Bagian persetujuan" className="no-print mb-2 flex gap-1 overflow-x-auto border-b border-rule-strong">
      {bagian.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          ref={path === href ? here : null}
          aria-current={path === href ? 'page' : undefined}
          className="-mb-px border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-soft hover:text-accent aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
