import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { Percobaan } from '../../_components/uji-view.ts';
import { Posisi } from './posisi.tsx';
import { tahapUat } from './tahap-uat.ts';

type Props = { readonly percobaan: readonly Percobaan[]; readonly aktif: boolean; readonly produksi: boolean };

/** A UAT run stage by stage: how far each came, tries so far, and the positions it stands in. */
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
        {tahapUat(percobaan, { aktif, produksi }).map((row) => (
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
                {row.terakhir && <Posisi sakelar={row.terakhir.sakelar} />}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
