'use client';

import { Bell as BellIcon } from 'lucide-react';
import { Menu } from '#components/ui/menu.tsx';
import type { Pulse } from '../_pulse.ts';
import { taskWords } from './task-words.ts';
import { usePulse } from './use-pulse.ts';

/** How much waits for this person, with a way to each group on Beranda. */
export function Bell({ initial }: { readonly initial: Pulse }) {
  const { tugas } = usePulse(initial);
  const mine = tugas.filter((group) => taskWords[group.jenis].perluSaya);
  const count = mine.reduce((sum, group) => sum + group.jumlah, 0);
  const label = count === 0 ? 'Tidak ada yang menunggu Anda' : `${count} hal menunggu Anda`;
  const items = tugas.map((group) => ({ label: `${group.jumlah} ${taskWords[group.jenis].singkat}`, href: `/#${group.jenis}` }));
  return (
    <Menu
      items={items.length > 0 ? items : [{ label, href: '/' }]}
      trigger={
        <button
          type="button"
          aria-label={label}
          title={label}
          className="relative grid size-9 place-items-center rounded-md text-soft hover:bg-accent-wash hover:text-accent"
        >
          <BellIcon aria-hidden className="size-4.5" strokeWidth={1.75} />
          {count > 0 && (
            <span
              aria-hidden
              className="absolute top-0 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-[0.625rem]/4 font-semibold text-on-accent"
            >
              {count > 99 ? '99+' : count}
            </span>
          )}
        </button>
      }
    />
  );
}
