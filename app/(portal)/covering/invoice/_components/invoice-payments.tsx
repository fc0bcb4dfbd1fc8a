import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { formatTanggal } from '#lib/tanggal.ts';

interface Payment {
  readonly id: string;
  readonly nama: string;
  readonly tahunKe: number;
  readonly noReferensi: string;
  readonly tanggal: string;
  readonly nilai: string;
  readonly status: StatusPengiriman;
  readonly suratHref: string;
}

type Props = { readonly rows: readonly Payment[]; readonly diterima: string };

/** Payments made on an invoice, each with how its letter stands; the sum counts only what Jamkrindo accepted. */
export function InvoicePayments({ rows, diterima }: Props) {
  if (rows.length === 0) {
    return <p className="py-3 text-soft">Belum ada pembayaran. Pembayaran IJP dicatat di halaman permohonan masing-masing debitur.</p>;
  }
  return (
    <LedgerTable label="Pembayaran">
      <thead>
        <tr>
          <th scope="col">Nomor referensi</th>
          <th scope="col">Tanggal</th>
          <th scope="col">Debitur</th>
          <th scope="col">Surat</th>
          <th scope="col" data-kind="money">
            Nilai (Rp)
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.noReferensi}</th>
            <td data-label="Tanggal">{formatTanggal(row.tanggal)}</td>
            <td data-label="Debitur">
              {row.nama}, tahun ke-{row.tahunKe}
            </td>
            <td data-label="Surat">
              <Link href={row.suratHref} className="rounded hover:text-accent hover:underline">
                <StatusMark kind={statusPengiriman[row.status].mark}>{statusPengiriman[row.status].label}</StatusMark>
              </Link>
            </td>
            <td data-kind="money" data-label="Nilai">
              <Money value={row.nilai} unit={false} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            Diterima Jamkrindo
          </th>
          <td data-kind="money">
            <Money value={diterima} unit={false} />
          </td>
        </tr>
      </tfoot>
    </LedgerTable>
  );
}
