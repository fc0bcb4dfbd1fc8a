'use client';

import { Fragment } from 'react';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/kbd.tsx';

const keys: readonly (readonly [readonly string[], string])[] = [
  [['j', '↓'], 'Baris berikutnya'],
  [['k', '↑'], 'Baris sebelumnya'],
  [['Enter'], 'Buka baris'],
  [['Ctrl', 'Enter'], 'Buka baris di tab baru'],
  [['x'], 'Pilih atau lepas baris'],
  [['/'], 'Ke kotak pencarian'],
  [['?'], 'Daftar tombol ini'],
];

/** The keys of a list, told by the key "?". */
export function KeysDialog({ open, onOpenChange }: { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Tombol papan ketik di daftar">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2.5">
        {keys.map(([names, meaning]) => (
          <Fragment key={meaning}>
            <dt className="flex gap-1">
              {names.map((name) => (
                <Kbd key={name}>{name}</Kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  );
}
