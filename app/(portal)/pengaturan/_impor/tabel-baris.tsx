import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { kataNasib } from './kata-nasib.ts';
import type { BarisImpor } from './send-file.ts';

type Props = { readonly rows: readonly BarisImpor[]; readonly kolom: readonly { readonly key: string; readonly label: string }[] };

const kapital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** Every row of the file with its findings, those to be mended on top. */
export function TabelBaris({ rows, kolom }: Props) {
  const urut = [...rows.filter((row) => row.nasib === 'salah'), ...rows.filter((row) => row.nasib !== 'salah')];
  const labels = new Map(kolom.map(({ key, label }) => [key, label]));
  return (
    <div className="overflow-x-auto">
      <LedgerTable label="Baris berkas">
        <thead>
          <tr>
            <th scope="col">Baris</th>
            <th scope="col">Hasil pemeriksaan</th>
            {kolom.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {urut.map((row) => (
            <tr key={row.baris}>
              <th scope="row" className="tabular-nums">
                <span className="md:hidden">Baris </span>
                {row.baris}
              </th>
              <td data-label="Hasil" className="min-w-56 whitespace-normal">
                <div className="min-w-0 max-md:max-w-3/4">
                  <StatusMark kind={kataNasib[row.nasib].mark}>{kataNasib[row.nasib].label}</StatusMark>
                  {row.catatan && <p className="text-sm text-soft">{row.catatan}</p>}
                  {row.temuan.map(({ field, pesan }) => (
                    <p key={field + pesan} className="text-sm">
                      {labels.has(field) ? `${labels.get(field)}: ${pesan}.` : `${kapital(pesan)}`}
                    </p>
                  ))}
                </div>
              </td>
              {kolom.map(({ key, label }) => (
                <td key={key} data-label={label}>
                  {row.isi[key] || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </LedgerTable>
    </div>
  );
}
