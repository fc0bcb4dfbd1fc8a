import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { JumlahKelas } from '#lib/laporan/ringkasan-kelas.ts';
import { kelasRekonsiliasi } from '#lib/laporan/status.ts';
import { jumlahkan } from '#lib/rupiah.ts';

type Props = { readonly rows: readonly JumlahKelas[]; readonly alamat: string; readonly terpilih: string | null };

const link = 'rounded text-accent underline underline-offset-2 hover:decoration-2';

/** What each class adds up to in both books; its word shows its rows alone. */
export function TabelKelas({ rows, alamat, terpilih }: Props) {
  return (
    <LedgerTable label="Jumlah tiap hasil">
      <thead>
        <tr>
          <th scope="col">Hasil</th>
          <th scope="col" data-kind="money">
            Baris
          </th>
          <th scope="col" data-kind="money">
            Buku kami
          </th>
          <th scope="col" data-kind="money">
            Jamkrindo
          </th>
          <th scope="col">Artinya</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kelas, jumlah, kami, penjamin }) => {
          const { label, mark, kalimat } = kelasRekonsiliasi[kelas];
          return (
            <tr key={kelas}>
              <th scope="row">
                <StatusMark kind={mark} strong={terpilih === kelas}>
                  <Link
                    href={`${alamat}?kelas=${kelas}`}
                    scroll={false}
                    aria-current={terpilih === kelas ? 'true' : undefined}
                    className={link}
                  >
                    {label}
                  </Link>
                </StatusMark>
              </th>
              <td data-label="Baris" data-kind="money">
                {jumlah}
              </td>
              <td data-label="Buku kami" data-kind="money">
                <Nilai value={kami} />
              </td>
              <td data-label="Jamkrindo" data-kind="money">
                <Nilai value={penjamin} />
              </td>
              <td className="text-soft">{kalimat}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Semua</th>
          <td data-kind="money">{rows.reduce((sum, { jumlah }) => sum + jumlah, 0)}</td>
          <td data-kind="money">
            <Nilai value={rows.some(({ kami }) => kami) ? jumlahkan(rows.map(({ kami }) => kami)) : null} />
          </td>
          <td data-kind="money">
            <Nilai value={rows.some(({ penjamin }) => penjamin) ? jumlahkan(rows.map(({ penjamin }) => penjamin)) : null} />
          </td>
          <td />
        </tr>
      </tfoot>
    </LedgerTable>
  );
}

function Nilai({ value }: { readonly value: string | null }) {
  return value === null ? '–' : <Money value={value} />;
}
