import type { ReactNode } from 'react';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { BarisSaldo } from '#lib/subrogasi/saldo-berjalan.ts';
import { formatPersen } from './isian-angsuran.ts';

type Props = {
  readonly dibayar: string;
  readonly kembali: string;
  readonly sisa: string;
  readonly baris: readonly BarisSaldo[];
  readonly tindakan: (baris: BarisSaldo) => ReactNode;
};

const uang = (nilai: string | null) => (nilai === null ? '–' : <Money value={nilai} unit={false} />);

/** The running balance, one line an instalment, in rupiah; a line that no longer counts is struck through and stays. */
export function TabelSaldo({ dibayar, kembali, sisa, baris, tindakan }: Props) {
  return (
    <LedgerTable label="Saldo berjalan subrogasi, dalam rupiah">
      <thead>
        <tr>
          <th scope="col">Angsuran</th>
          <th scope="col">Status</th>
          {['Tertagih', 'Bagian Jamkrindo', 'Bagian bank', 'Diajukan', 'Dibayar ke Jamkrindo', 'Sisa'].map((judul) => (
            <th key={judul} scope="col" data-kind="money">
              {judul}
            </th>
          ))}
          <th scope="col" className="no-print">
            <span className="sr-only">Tindakan</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" colSpan={2}>
            Klaim dibayar Jamkrindo
          </th>
          <td colSpan={5} className="max-md:hidden!" />
          <td data-kind="money" data-label="Sisa">
            {uang(dibayar)}
          </td>
          <td className="no-print max-md:hidden!" />
        </tr>
        {baris.map((row) => (
          <tr key={row.id} className={row.berdiri ? undefined : 'text-faint'}>
            <th scope="row">
              <a href={`#angsuran-${row.id}`} className="rounded hover:text-accent hover:underline">
                <Coret bila={!row.berdiri}>Ke-{row.ke}</Coret>
              </a>
            </th>
            <td data-label="Status">
              <StatusMark kind={row.status.mark}>{row.status.label}</StatusMark>
            </td>
            <td data-kind="money" data-label="Tertagih">
              <Coret bila={!row.berdiri}>{uang(row.tertagih)}</Coret>
            </td>
            <td data-kind="money" data-label="Bagian Jamkrindo">
              <span className="inline-block text-right align-top">
                <Coret bila={!row.berdiri}>{uang(row.penjamin)}</Coret>
                {row.persen && <span className="block text-xs text-faint">{formatPersen(row.persen)}</span>}
              </span>
            </td>
            <td data-kind="money" data-label="Bagian bank">
              <Coret bila={!row.berdiri}>{uang(row.bank)}</Coret>
            </td>
            <td data-kind="money" data-label="Diajukan">
              <Coret bila={!row.berdiri}>{uang(row.diajukan)}</Coret>
            </td>
            <td data-kind="money" data-label="Dibayar ke Jamkrindo">
              <span className="inline-block text-right align-top">
                {uang(row.dibayar)}
                {row.kurang && (
                  <span className="block text-xs text-wait">
                    kurang <Money value={row.kurang} unit={false} />
                  </span>
                )}
              </span>
            </td>
            <td data-kind="money" data-label="Sisa">
              {row.berdiri ? uang(row.sisa) : '–'}
            </td>
            <td className="no-print">{tindakan(row)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={6}>
            Saldo akhir
          </th>
          <td data-kind="money" className="max-md:hidden!">
            {uang(kembali)}
          </td>
          <td data-kind="money" data-label="Sisa">
            {uang(sisa)}
          </td>
          <td className="no-print max-md:hidden!" />
        </tr>
      </tfoot>
    </LedgerTable>
  );
}

function Coret({ bila, children }: { readonly bila: boolean; readonly children: ReactNode }) {
  return bila ? <s>{children}</s> : children;
}
