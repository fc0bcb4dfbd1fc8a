'use client';

import { Tabs as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

type Props = {
  readonly label: string;
  readonly tabs: readonly { readonly key: string; readonly label: string; readonly content: ReactNode }[];
  readonly initial?: string;
};

/** A few views of one thing, one at a time; arrow keys move between the words. */
export function Tabs({ label, tabs, initial }: Props) {
  const first = initial ?? tabs[0]?.key ?? '';
  return (
    <Radix.Root defaultValue={first}>
      <Radix.List aria-label={label} className="no-print flex gap-1 overflow-x-auto border-b border-rule-strong">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.key}
            value={tab.key}
            className="-mb-px border-b-2 border-transparent px-3 py-2 whitespace-nowrap text-soft hover:text-accent data-[state=active]:border-accent data-[state=active]:font-medium data-[state=active]:text-ink"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.key} value={tab.key} className="pt-4">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
