import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { RekonsiliasiSingkat } from '#lib/laporan/daftar-rekonsiliasi.ts';
import { formatTanggal, formatWaktu } from '#lib/tanggal.ts';
import { jenisRekonsiliasi } from './kata.ts';

const angka = [
  ['Cocok', 'cocok'],
  ['Selisih', 'selisih'],
  ['Hanya di kami', 'hanyaDiKami'],
  ['Belum pasti', 'belumPasti'],
] as const;

/** Reconciliations, the newest first, with the count of each class. */
export function RekonsiliasiTable({ rows }: { readonly rows: readonly RekonsiliasiSingkat[] }) {
  return (
    <LedgerTable label="Rekonsiliasi">
      <thead>
        <tr>
          <th scope="col">Rekonsiliasi</th>
          <th scope="col">Cabang</th>
          <th scope="col">Keadaan</th>
          {angka.map(([label]) => (
            <th key={label} scope="col" data-kind="money">
              {label}
            </th>
          ))}
          <th scope="col">Dimulai</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link
                href={`/laporan/rekonsiliasi/${row.id}`}
                className="rounded text-accent underline underline-offset-2 hover:decoration-2"
              >
                {jenisRekonsiliasi[row.jenis].singkat} {formatTanggal(row.dari)} – {formatTanggal(row.sampai)}
              </Link>
            </th>
            <td data-label="Cabang">{row.cabang}</td>
            <td data-label="Keadaan">
              <StatusMark kind={row.menunggu > 0 ? 'jalan' : 'selesai'}>
                {row.menunggu > 0 ? `${row.jumlah - row.menunggu} dari ${row.jumlah} terjawab` : `Selesai, ${row.jumlah} baris`}
              </StatusMark>
            </td>
            {angka.map(([label, key]) => (
              <td key={key} data-label={label} data-kind="money">
                {row[key] === 0 ? <span className="text-faint">–</span> : row[key]}
              </td>
            ))}
            <td data-label="Dimulai" className="text-soft">
              {formatWaktu(row.dibuatPada)} oleh {row.pembuat}
            </td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
