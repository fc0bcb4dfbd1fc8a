import { Check } from 'lucide-react';
import { cx } from '#components/ui/cx.ts';
import { Money } from '#components/ui/money.tsx';
import { bulkable } from './bulk-totals.ts';
import type { InboxRow } from './use-inbox-rows.ts';

type Props = {
  readonly rows: readonly InboxRow[];
  readonly active: string | null;
  readonly selected: ReadonlySet<string>;
  readonly fate: (row: InboxRow) => string;
  readonly onPick: (row: InboxRow) => void;
  readonly onToggle: (row: InboxRow) => void;
  /** into the detail of the row that has the focus */
  readonly onOpen: () => void;
};

/** What waits, the oldest first; one row has the focus, any number are selected. */
export function RequestList({ rows, active, selected, fate, onPick, onToggle, onOpen }: Props) {
  const first = active ?? rows[0]?.id;
  return (
    <div role="listbox" aria-label="Menunggu keputusan Anda" aria-multiselectable className="flex-1 overflow-y-auto overscroll-contain">
      {rows.map((row) => (
        <div
          key={row.id}
          role="option"
          id={`permintaan-${row.id}`}
          data-row={row.id}
          tabIndex={row.id === first ? 0 : -1}
          aria-selected={selected.has(row.id)}
          aria-disabled={row.gone || undefined}
          onClick={() => onPick(row)}
          onKeyDown={(event) => {
            if (event.key !== ' ' && event.key !== 'Enter') return;
            event.preventDefault();
            if (event.key === ' ') onToggle(row);
            else onOpen();
          }}
          className={cx(
            'flex cursor-pointer gap-3 border-b border-rule px-3 py-2.5 outline-none',
            row.id === active ? 'bg-accent-wash shadow-[inset_3px_0_0_var(--accent)]' : 'hover:bg-accent-wash/50',
            'focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent',
          )}
        >
          <Box row={row} checked={selected.has(row.id)} onToggle={onToggle} />
          <RowWords row={row} fate={row.gone ? fate(row) : null} />
        </div>
      ))}
    </div>
  );
}

function Box({
  row,
  checked,
  onToggle,
}: {
  readonly row: InboxRow;
  readonly checked: boolean;
  readonly onToggle: (row: InboxRow) => void;
}) {
  const can = bulkable(row) && !row.gone;
  return (
    <span
      aria-hidden
      className="-m-2 grid size-8 shrink-0 place-items-center"
      onClick={(event) => {
        event.stopPropagation();
        onToggle(row);
      }}
    >
      <span
        className={cx(
          'grid size-4 place-items-center rounded-sm border',
          checked ? 'border-accent bg-accent text-on-accent' : can ? 'border-edge bg-sheet' : 'border-rule-strong border-dashed',
        )}
      >
        {checked && <Check className="size-3" />}
      </span>
    </span>
  );
}

function RowWords({ row, fate }: { readonly row: InboxRow; readonly fate: string | null }) {
  return (
    <span className={cx('min-w-0 flex-1', row.gone && 'text-faint')}>
      <span className="flex items-baseline justify-between gap-3">
        <span className={cx('truncate font-medium', row.gone && 'line-through')}>{row.judul}</span>
        {row.nilai && <Money value={row.nilai} className="shrink-0 text-sm" />}
      </span>
      <span className="block text-sm wrap-anywhere text-soft">{row.rincian}</span>
      <span className="flex justify-between gap-3 text-sm text-faint">
        <span className="truncate">
          {row.pembuat}, {row.cabang}
        </span>
        <span className="shrink-0">{row.umur}</span>
      </span>
      {fate !== null && <span className="block text-sm text-wait">{fate}</span>}
      {fate === null && row.halangan && <span className="block text-sm text-wait">Tidak dapat Anda setujui</span>}
      {fate === null && row.atasNama && <span className="block text-sm text-accent">{row.atasNama}</span>}
    </span>
  );
}
