import { StatusMark } from '#components/ui/status-mark.tsx';
import { kataNasib, urutanNasib } from './kata-nasib.ts';
import type { BarisImpor } from './send-file.ts';

/** How many rows are good and how many are not, under the file's name. */
export function RingkasanBaris({ nama, rows }: { readonly nama: string; readonly rows: readonly BarisImpor[] }) {
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <p className="font-medium break-all">{nama}</p>
      {urutanNasib.map((nasib) => {
        const banyak = rows.filter((row) => row.nasib === nasib).length;
        return (
          banyak > 0 && (
            <StatusMark key={nasib} kind={kataNasib[nasib].mark}>
              {banyak} {kataNasib[nasib].banyak}
            </StatusMark>
          )
        );
      })}
    </div>
  );
}
