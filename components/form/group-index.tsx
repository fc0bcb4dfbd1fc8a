'use client';

import { useEffect, useState } from 'react';
import { cx } from '../ui/cx.ts';

type Group = {
  readonly id: string;
  readonly label: string;
  /** how many findings; they outrank everything else */
  readonly findings?: number;
  readonly complete?: boolean;
};

/** The groups of a long form, sticky at its left (a strip on a phone). Shows where one is and which group still needs a look. */
export function GroupIndex({ groups, label = 'Bagian' }: { readonly groups: readonly Group[]; readonly label?: string }) {
  const current = useCurrent(groups.map((group) => group.id).join(' '));
  return (
    <nav
      aria-label={label}
      className="no-print sticky top-[calc(3rem+var(--band,0px))] z-10 -mx-4 overflow-x-auto bg-paper px-4 lg:top-[calc(4.5rem+var(--band,0px))] lg:mx-0 lg:px-0"
    >
      <ol className="flex gap-1 border-b border-rule lg:flex-col lg:gap-0 lg:border-b-0 lg:border-l">
        {groups.map((group) => (
          <li key={group.id}>
            <a
              href={`#${group.id}`}
              aria-current={group.id === current ? 'location' : undefined}
              className={cx(
                'flex items-center gap-2 border-b-2 border-transparent px-3 py-2 whitespace-nowrap hover:text-accent lg:-ml-px lg:border-b-0 lg:border-l-2 lg:whitespace-normal',
                group.id === current ? 'border-accent font-medium text-accent' : 'text-soft',
              )}
            >
              <span className="grow">{group.label}</span>
              <State group={group} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function State({ group }: { group: Group }) {
  if (group.findings) {
    return (
      <span className="text-xs font-medium whitespace-nowrap text-danger">
        ✕ {group.findings}
        <span className="sr-only"> perlu diperbaiki</span>
      </span>
    );
  }
  if (!group.complete) return null;
  return (
    <span className="text-xs text-faint">
      <span aria-hidden>●</span>
      <span className="sr-only">lengkap</span>
    </span>
  );
}

function useCurrent(ids: string): string | undefined {
  const [current, setCurrent] = useState(ids.split(' ')[0]);
  useEffect(() => {
    const sections = ids.split(' ').flatMap((id) => document.getElementById(id) ?? []);
    const observer = new IntersectionObserver(
      (entries) => {
        const seen = entries.findLast((entry) => entry.isIntersecting);
        if (seen) setCurrent(seen.target.id);
      },
      { rootMargin: '-15% 0px -75% 0px' },
    );
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [ids]);
  return current;
}
