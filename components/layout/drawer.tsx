'use client';

import { Menu, X } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { type ReactNode, useState } from 'react';

/** The rail on a phone: a button at the top, a drawer from the left that closes when one has arrived. */
export function Drawer({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <Dialog.Root open={openAt === path} onOpenChange={(open) => setOpenAt(open ? path : null)}>
      <Dialog.Trigger
        aria-label="Buka menu"
        className="-ml-1.5 grid size-10 shrink-0 place-items-center rounded-md hover:text-accent lg:hidden"
      >
        <Menu aria-hidden className="size-5" />
      </Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay className="veil lg:hidden" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 flex w-72 max-w-[85vw] flex-col bg-sunk shadow-float outline-none lg:hidden"
        >
          <div className="flex h-14 items-center justify-between pr-2 pl-5">
            <Dialog.Title className="font-semibold">{title}</Dialog.Title>
            <Dialog.Close aria-label="Tutup menu" className="grid size-10 place-items-center rounded-md hover:text-accent">
              <X aria-hidden className="size-5" />
            </Dialog.Close>
          </div>
          <nav aria-label="Menu utama" className="grow overflow-y-auto px-2.5 pb-4 text-base">
            {children}
          </nav>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
