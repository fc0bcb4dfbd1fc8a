import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import type { bacaCabang } from '#lib/cabang/queries.ts';
import { formatTanggal } from '#lib/tanggal.ts';

type Riwayat = Awaited<ReturnType<typeof bacaCabang>>['riwayat'];

/** Every code and name a branch ever had, the newest first, with why and by whom. */
export function RiwayatKode({ rows }: { readonly rows: Riwayat }) {
  return (
    <LedgerTable label="Riwayat kode dan nama">
      <thead>
        <tr>
          <th scope="col">Kode</th>
          <th scope="col">Nama</th>
          <th scope="col">Berlaku</th>
          <th scope="col">Alasan</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.kodeUker}</th>
            <td data-label="Nama">{row.nama}</td>
            <td data-label="Berlaku" className="whitespace-nowrap">
              {row.sampai ? `${formatTanggal(row.dari)} sampai ${formatTanggal(row.sampai)}` : `sejak ${formatTanggal(row.dari)}`}
            </td>
            <td data-label="Alasan">
              {row.alasan}
              {row.oleh && <span className="text-faint"> · {row.oleh}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
