'use client';

import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';

type Props = {
  readonly canApprove: boolean;
  readonly rejected: number;
  readonly keys: boolean;
  readonly onApprove: () => void;
  readonly onReject: () => void;
};

/** The two decisions, at the foot of what is decided; with their keys where a keyboard works them. */
export function DecisionButtons({ canApprove, rejected, keys, onApprove, onReject }: Props) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button onClick={onReject}>Tolak {keys && <Key>t</Key>}</Button>
      {canApprove && (
        <Button kind="primary" onClick={onApprove}>
          {rejected > 0 ? `Setujui, ${rejected} baris ditolak` : 'Setujui'} {keys && <Key>s</Key>}
        </Button>
      )}
    </div>
  );
}

function Key({ children }: { readonly children: string }) {
  return (
    <span aria-hidden className="hidden lg:inline">
      <Kbd>{children}</Kbd>
    </span>
  );
}
