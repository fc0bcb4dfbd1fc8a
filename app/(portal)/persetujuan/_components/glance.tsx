import { formatMoney } from '#components/data-table/format.ts';
import { sumAmounts } from '#components/data-table/sum.ts';
import { bulkTotals } from './bulk-totals.ts';
import type { InboxRow } from './use-inbox-rows.ts';

/** The morning before the first row is read: how many of what kind, how much, since when. */
export function Glance({ rows }: { readonly rows: readonly InboxRow[] }) {
  const open = rows.filter((row) => !row.gone);
  const [oldest] = open;
  const { macam, termahal } = bulkTotals(open);
  return (
    <div className="max-w-prose">
      <h2 className="text-base font-semibold">{open.length} permintaan menunggu Anda</h2>
      <table className="mt-3 w-full tabular-nums">
        <caption className="sr-only">Menurut macamnya</caption>
        <tbody>
          {macam.map((row) => (
            <tr key={row.nama} className="border-b border-rule">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                {row.nama}
              </th>
              <td className="py-1.5 pr-3 text-right">{row.jumlah}</td>
              <td className="py-1.5 text-right whitespace-nowrap">{row.nilai.length > 0 ? formatMoney(sumAmounts(row.nilai)) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {oldest && (
        <p className="mt-3 text-soft">
          Yang terlama: {oldest.judul}, dibuat {oldest.dibuat}.
          {termahal?.nilai && ` Nilai terbesar: ${termahal.judul}, ${formatMoney(termahal.nilai)}.`}
        </p>
      )}
    </div>
  );
}
