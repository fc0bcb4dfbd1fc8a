import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { BarisCabang } from '#lib/cabang/queries.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { keadaanCabang } from './keadaan-cabang.ts';

/** Branches with their code of today and earlier ones, how they stand, and how many people belong to each. */
export function CabangTable({ rows, hari }: { readonly rows: readonly BarisCabang[]; readonly hari: string }) {
  return (
    <LedgerTable label="Cabang">
      <thead>
        <tr>
          <th scope="col">Cabang</th>
          <th scope="col">Kode unit kerja</th>
          <th scope="col">Tercatat sejak</th>
          <th scope="col">Keadaan</th>
          <th scope="col" data-kind="money">
            Orang
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { mark, label } = keadaanCabang(row, hari);
          return (
            <tr key={row.id}>
              <th scope="row">
                <Link href={`/pengaturan/cabang/${row.id}`} className="rounded hover:text-accent hover:underline">
                  {row.nama}
                </Link>
              </th>
              <td data-label="Kode unit kerja">
                {row.kodeUker}
                {row.kodeLama.length > 0 && <span className="text-faint"> · dahulu {row.kodeLama.join(', ')}</span>}
              </td>
              <td data-label="Tercatat sejak">{formatTanggal(row.sejak)}</td>
              <td data-label="Keadaan">
                <StatusMark kind={mark}>{label}</StatusMark>
              </td>
              <td data-kind="money" data-label="Orang">
                {row.orang}
              </td>
            </tr>
          );
        })}
      </tbody>
    </LedgerTable>
  );
}
