import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { Percobaan } from '../../_components/uji-view.ts';
import { Posisi } from './posisi.tsx';
import { type TahapUat, tahapUat } from './tahap-uat.ts';

type Props = { readonly percobaan: readonly Percobaan[]; readonly aktif: boolean; readonly produksi: boolean };

/** A UAT run stage by stage: how far each came, tries so far, and the positions it added to those of the stages above. */
export function Kemajuan({ percobaan, aktif, produksi }: Props) {
  return (
    <LedgerTable label="Kemajuan tiap tahap">
      <thead>
        <tr>
          <th scope="col">Tahap</th>
          <th scope="col">Hasil</th>
          <th scope="col" data-kind="money">
            Percobaan
          </th>
          <th scope="col">Keterangan</th>
        </tr>
      </thead>
      <tbody>
        {tahapUat(percobaan, { aktif, produksi }).map((row, index, all) => (
          <tr key={row.tahap}>
            <th scope="row" className="md:w-44">
              {row.label}
            </th>
            <td data-label="Hasil" className="md:w-44">
              <StatusMark kind={row.hasil.mark}>{row.hasil.label}</StatusMark>
            </td>
            <td data-label="Percobaan" data-kind="money">
              {row.jumlah}
            </td>
            <td className="text-soft">
              <div>
                {row.terakhir?.keterangan}
                {row.terakhir && <Posisi sakelar={row.terakhir.sakelar} sebelum={toldAbove(all.slice(0, index), row.terakhir.sakelar)} />}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}

/** Those of a stage's switches that stages above it have told already, as they told them. */
function toldAbove(above: readonly TahapUat[], sakelar: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const told = above.flatMap(({ terakhir }) => Object.entries(terakhir?.sakelar ?? {}));
  return Object.fromEntries(told.filter(([path]) => path in sakelar));
}
