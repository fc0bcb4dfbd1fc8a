'use client';

import { ChevronDown } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { ReactNode } from 'react';
import { ThemeChoice } from './theme-choice.tsx';

/** Who is signed in, as it reads at the top of each page. */
export interface Person {
  readonly name: string;
  readonly role: string;
  readonly branch: string;
}

/** Person and branch; opens the theme and whatever is put in `children` (a form that signs out; use class "menu-item"). */
export function PersonMenu({ person, children }: { readonly person: Person; readonly children?: ReactNode }) {
  return (
    <Popover.Root>
      <Popover.Trigger className="flex min-h-10 max-w-64 items-center gap-2 rounded-md px-2 text-left hover:bg-accent-wash">
        <span aria-hidden className="grid size-7 shrink-0 place-items-center rounded-full border border-edge text-xs font-medium text-soft">
          {initials(person.name)}
        </span>
        <span className="hidden min-w-0 leading-tight sm:block">
          <span className="block truncate font-medium">{person.name}</span>
          <span className="block truncate text-xs text-faint">{person.branch}</span>
        </span>
        <span className="sr-only sm:hidden">{person.name}</span>
        <ChevronDown aria-hidden className="hidden size-3.5 shrink-0 text-faint sm:block" />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content align="end" sideOffset={4} aria-label="Akun" className="float z-50 w-72 max-w-[92vw] p-1">
          <div className="px-3 py-2">
            <p className="font-medium">{person.name}</p>
            <p className="text-soft">
              {person.role} · {person.branch}
            </p>
          </div>
          <div className="border-t border-rule py-1">
            <ThemeChoice />
          </div>
          {children && <div className="border-t border-rule pt-1">{children}</div>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => word?.[0] ?? '')
    .join('')
    .toUpperCase();
}
