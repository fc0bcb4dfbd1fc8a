import type { PerangkatDikenal } from '#lib/auth/perangkat.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { lupakan } from '../actions.ts';
import { RowButton } from './row-button.tsx';

/** One row a known browser; each can be forgotten. */
export function DeviceList({ perangkat }: { readonly perangkat: readonly PerangkatDikenal[] }) {
  return (
    <ul className="mt-1">
      {perangkat.map((row) => (
        <li key={row.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-rule py-3">
          <div className="min-w-0">
            <p className="font-medium">{row.perangkat}</p>
            <p className="text-sm text-faint">
              Dikenal sejak {formatWaktu(row.sejak)} · terakhir masuk {formatWaktu(row.terakhir)}
            </p>
          </div>
          <RowButton
            label={`Lupakan ${row.perangkat}`}
            said="Peramban itu sudah dilupakan."
            focusAfter="peramban"
            call={lupakan.bind(null, row.id)}
          >
            Lupakan
          </RowButton>
        </li>
      ))}
    </ul>
  );
}
