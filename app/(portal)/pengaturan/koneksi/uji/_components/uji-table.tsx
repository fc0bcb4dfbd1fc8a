import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { formatWaktu } from '#lib/tanggal.ts';
import { keadaanUji, ringkasanUji, type UjiSingkat } from './ringkasan-uji.ts';
import { jenisUji } from './uji-view.ts';

/** Tests, the newest first, each with one sentence of how it went. */
export function UjiTable({ rows }: { readonly rows: readonly UjiSingkat[] }) {
  return (
    <LedgerTable label="Pengujian">
      <thead>
        <tr>
          <th scope="col">Pengujian</th>
          <th scope="col">Keadaan</th>
          <th scope="col">Hasil</th>
          <th scope="col">Dijalankan oleh</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .map((row) => ({ row, keadaan: keadaanUji(row) }))
          .map(({ row, keadaan }) => (
            <tr key={row.id}>
              <th scope="row" className="md:w-72">
                <Link
                  href={`/pengaturan/koneksi/uji/${row.id}`}
                  className="rounded text-accent underline underline-offset-2 hover:decoration-2"
                >
                  {jenisUji[row.jenis]} {formatWaktu(row.dibuat_pada)}
                </Link>
              </th>
              <td data-label="Keadaan">
                <StatusMark kind={keadaan.mark}>{keadaan.label}</StatusMark>
              </td>
              <td data-label="Hasil">
                <div className="max-md:text-right">{ringkasanUji(row)}</div>
              </td>
              <td data-label="Oleh">{row.pembuat.nama}</td>
            </tr>
          ))}
      </tbody>
    </LedgerTable>
  );
}
