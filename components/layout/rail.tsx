'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { cx } from '../ui/cx.ts';
import { Icon } from './icon.tsx';
import { LinkPending } from './link-pending.tsx';
import { type NavItem, trailTo } from './nav.ts';

/** The places of the product; the current one is marked, its siblings are open. `onGo` closes the drawer on a phone. */
export function Rail({ nav, onGo }: { readonly nav: readonly NavItem[]; readonly onGo?: (() => void) | undefined }) {
  const trail = trailTo(nav, usePathname());
  const current = trail.at(-1);
  return (
    <ul className="space-y-0.5">
      {nav.map((item) => (
        <li key={item.href}>
          <Place item={item} current={item === current} inside={trail.includes(item)} onGo={onGo} />
          {item.children && (
            <ul className="rail-small:hidden mt-0.5 mb-1.5 ml-5 border-l border-rule">
              {item.children.map((child) => (
                <li key={child.href}>
                  <Place item={child} current={child === current} inside={false} onGo={onGo} leaf />
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}

type PlaceProps = { item: NavItem; current: boolean; inside: boolean; leaf?: boolean; onGo: (() => void) | undefined };

function Place({ item, current, inside, leaf = false, onGo }: PlaceProps) {
  return (
    <Link
      href={item.href}
      onClick={() => onGo?.()}
      aria-current={current ? 'page' : undefined}
      title={item.label}
      className={cx(
        'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 hover:bg-accent-wash hover:text-accent',
        leaf && 'ml-1.5 min-h-8 px-3',
        inside && !current && 'font-medium text-ink',
        current ? 'bg-accent-wash font-medium text-accent' : 'text-soft',
      )}
    >
      {!leaf && <Icon name={item.icon} className="size-4.5 shrink-0" />}
      <span className="rail-small:sr-only truncate">{item.label}</span>
      <LinkPending />
    </Link>
  );
}
