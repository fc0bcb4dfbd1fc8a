import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Money } from '#components/ui/money.tsx';

interface Guarantee {
  readonly id: string;
  readonly nama: string;
  readonly sertifikat: string | null;
  readonly rekening: string;
  readonly plafon: string;
  readonly ijp: string;
  /** page of the filing; null for a guarantee from before this portal */
  readonly href: string | null;
}

type Props = { readonly rows: readonly Guarantee[]; readonly total: string; readonly jumlahNasabah: number };

/** The guarantees of an invoice, each with its part of the IJP, and what they sum to. */
export function InvoiceGuarantees({ rows, total, jumlahNasabah }: Props) {
  return (
    <>
      <LedgerTable label="Penjaminan pada invoice ini">
        <thead>
          <tr>
            <th scope="col">Nama debitur</th>
            <th scope="col">Nomor sertifikat</th>
            <th scope="col">Nomor rekening</th>
            <th scope="col" data-kind="money">
              Plafon kredit (Rp)
            </th>
            <th scope="col" data-kind="money">
              Nilai IJP (Rp)
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {row.href ? (
                  <Link href={row.href} className="rounded hover:text-accent hover:underline">
                    {row.nama}
                  </Link>
                ) : (
                  row.nama
                )}
              </th>
              <td data-kind="code" data-label="Sertifikat">
                {row.sertifikat ?? '–'}
              </td>
              <td data-kind="code" data-label="Rekening">
                {row.rekening}
              </td>
              <td data-kind="money" data-label="Plafon">
                <Money value={row.plafon} unit={false} />
              </td>
              <td data-kind="money" data-label="Nilai IJP">
                <Money value={row.ijp} unit={false} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              Jumlah IJP {rows.length} penjaminan
            </th>
            <td data-kind="money">
              <Money value={total} unit={false} />
            </td>
          </tr>
        </tfoot>
      </LedgerTable>
      {rows.length < jumlahNasabah && (
        <p className="mt-2 text-soft">
          {rows.length} dari {jumlahNasabah} nasabah tercatat di portal ini; jumlah di atas hanya dari yang tercatat.
        </p>
      )}
    </>
  );
}
