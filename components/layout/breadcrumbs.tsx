'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { type NavItem, trailTo } from './nav.ts';

/** The place in the tree, from the navigation and the address. The page itself adds what is below it with its own head. */
export function Breadcrumbs({ nav }: { readonly nav: readonly NavItem[] }) {
  const path = usePathname();
  const trail = trailTo(nav, path);
  return (
    <nav aria-label="Letak halaman" className="min-w-0">
      <ol className="flex min-w-0 items-center gap-1.5 text-soft">
        {trail.map((item, index) => (
          <li key={`${item.href} ${item.label}`} className={index < trail.length - 1 ? 'hidden items-center gap-1.5 sm:flex' : 'min-w-0'}>
            {item.href === path ? (
              <span aria-current="page" className="block truncate">
                {item.label}
              </span>
            ) : (
              <Link href={item.href} className="block truncate rounded hover:text-accent hover:underline">
                {item.label}
              </Link>
            )}
            {index < trail.length - 1 && <span aria-hidden>/</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
