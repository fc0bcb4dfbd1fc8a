import type { ReactNode } from 'react';

type Props = { readonly main: ReactNode; readonly side: ReactNode; readonly sideLabel?: string };

/** An object's page: facts at the left, its timeline at the right; below each other where it is narrow. */
export function TwoColumn({ main, side, sideLabel = 'Riwayat' }: Props) {
  return (
    <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_22rem] lg:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0">{main}</div>
      <aside aria-label={sideLabel} className="min-w-0">
        {side}
      </aside>
    </div>
  );
}
