'use client';

import { ChevronDown } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Menu } from '#components/ui/menu.tsx';
import { type Contoh, daftarContoh } from './contoh.ts';

type Props = {
  readonly lalu: readonly { readonly id: string; readonly label: string }[];
  /** given in the sandbox alone */
  readonly onContoh: ((contoh: Contoh) => void) | null;
};

/** Ways to begin with something in the form: an earlier filing, or in the sandbox an example. */
export function MulaiBar({ lalu, onContoh }: Props) {
  return (
    <div className="flex flex-wrap gap-2 empty:hidden">
      {lalu.length > 0 && (
        <Menu
          align="start"
          trigger={
            <Button>
              Salin dari pengajuan lalu
              <ChevronDown aria-hidden className="size-4" />
            </Button>
          }
          items={lalu.map(({ id, label }) => ({ label, href: `/covering/baru?salin=${id}` }))}
        />
      )}
      {onContoh && (
        <Menu
          align="start"
          trigger={
            <Button kind="quiet">
              Isi dengan contoh
              <ChevronDown aria-hidden className="size-4" />
            </Button>
          }
          items={daftarContoh.map((contoh) => ({ label: contoh.label, onSelect: () => onContoh(contoh) }))}
        />
      )}
    </div>
  );
}
