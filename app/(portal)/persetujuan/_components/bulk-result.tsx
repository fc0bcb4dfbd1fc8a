import { StatusMark } from '#components/ui/status-mark.tsx';
import type { BulkOutcome } from './use-decision.ts';
import type { WaitingView } from './waiting-view.ts';

type Props = { readonly rows: readonly WaitingView[]; readonly outcome: BulkOutcome };

/** How each request went, in the order of the list; those that did not go say why. */
export function BulkResult({ rows, outcome }: Props) {
  const how = new Map(outcome.hasil.map((row) => [row.persetujuanId, row]));
  return (
    <ul>
      {rows.map((row) => {
        const { disetujui, pesan } = how.get(row.id) ?? { disetujui: false, pesan: null };
        return (
          <li key={row.id} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-rule py-1.5">
            <span className="min-w-0 flex-1">{row.judul}</span>
            <StatusMark kind={disetujui ? 'selesai' : 'gagal'}>{disetujui ? 'Disetujui' : 'Tidak disetujui'}</StatusMark>
            {pesan && <span className="basis-full text-sm text-soft">{pesan}</span>}
          </li>
        );
      })}
    </ul>
  );
}
