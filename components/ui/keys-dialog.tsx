'use client';

import { Fragment } from 'react';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';

/** Keys and what they do, one row a meaning. */
export type Keys = readonly (readonly [names: readonly string[], meaning: string])[];

type Props = {
  readonly title: string;
  readonly keys: Keys;
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
};

/** The keys of a page, told by the key "?". */
export function KeysDialog({ title, keys, open, onOpenChange }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title}>
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
