import { sumAmounts } from '#components/data-table/sum.ts';
import { Button } from '#components/ui/button.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Money } from '#components/ui/money.tsx';
import type { WaitingView } from './waiting-view.ts';

type HeadProps = { readonly all: number; readonly selected: number; readonly onAll: () => void; readonly onHelp: () => void };

/** Above the list: take all that can be approved together, and the keys. */
export function ListHead({ all, selected, onAll, onHelp }: HeadProps) {
  return (
    <div className="flex min-h-10 items-center justify-between gap-2 border-b border-rule px-2">
      <Button size="small" kind="quiet" disabled={all === 0} onClick={onAll}>
        {selected > 0 ? 'Lepas pilihan' : `Pilih semua (${all})`}
      </Button>
      <Button size="small" kind="quiet" onClick={onHelp} className="max-lg:hidden">
        Tombol <Kbd>?</Kbd>
      </Button>
    </div>
  );
}

type FootProps = { readonly rows: readonly WaitingView[]; readonly onApprove: () => void; readonly onClear: () => void };

/** Below the list while something is selected: how much, and the one thing done with it. Its place is kept, so that nothing jumps. */
export function ListFoot({ rows, onApprove }: FootProps) {
  if (rows.length === 0) {
    return (
      <p className="hidden min-h-12 items-center border-t border-rule px-3 text-sm text-faint lg:flex">
        <span>
          <Kbd>Spasi</Kbd> memilih, <Kbd>a</Kbd> menyetujui yang terpilih
        </span>
      </p>
    );
  }
  return (
    <div className="sticky bottom-0 flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t-2 border-accent bg-sheet px-3 py-1.5">
      <p>
        <span className="font-medium">{rows.length} terpilih</span>{' '}
        <Money value={sumAmounts(rows.flatMap((row) => row.nilai ?? []))} className="text-sm text-soft" />
      </p>
      <Button size="small" kind="primary" onClick={onApprove}>
        Setujui terpilih
      </Button>
    </div>
  );
}
