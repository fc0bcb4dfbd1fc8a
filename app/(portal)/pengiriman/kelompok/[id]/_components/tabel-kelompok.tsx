import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { BatchLetter } from '#lib/pengiriman/batch-progress.ts';
import { statusPengiriman } from '#lib/pengiriman/status.ts';
import { Elapsed } from '../../../../_components/elapsed.tsx';
import type { Subject } from '../../../../_perihal.ts';

type Props = {
  readonly surat: readonly BatchLetter[];
  readonly perihal: ReadonlyMap<string, Subject>;
  /** server time, ms */
  readonly now: number;
};

/** The letters of a batch in the order they were filed; the debtor leads to the filing, the state to its letter. */
export function TabelKelompok({ surat, perihal, now }: Props) {
  return (
    <LedgerTable label="Permohonan dalam kelompok ini">
      <thead>
        <tr>
          <th scope="col" className="w-12">
            No
          </th>
          <th scope="col">Debitur</th>
          <th scope="col">Nomor aplikasi</th>
          <th scope="col" data-kind="money">
            Plafon
          </th>
          <th scope="col" className="w-2/5">
            Keadaan
          </th>
        </tr>
      </thead>
      <tbody>
        {surat.map((row) => (
          <Baris key={row.id} row={row} tentang={perihal.get(row.objek_id)} now={now} />
        ))}
      </tbody>
    </LedgerTable>
  );
}

function Baris({ row, tentang, now }: { readonly row: BatchLetter; readonly tentang: Subject | undefined; readonly now: number }) {
  const { mark, label, next } = statusPengiriman[row.status];
  const nama = tentang?.namaDebitur ?? row.nomorAplikasi ?? `Baris ${row.urutan}`;
  return (
    <tr>
      <td data-label="No">{row.urutan}</td>
      <th scope="row">
        {tentang?.halaman ? (
          <Link href={tentang.halaman} className="rounded hover:text-accent hover:underline">
            {nama}
          </Link>
        ) : (
          nama
        )}
      </th>
      <td data-label="Nomor aplikasi" data-kind="code">
        {row.nomorAplikasi ?? '–'}
      </td>
      <td data-label="Plafon" data-kind="money">
        {row.nilai ? <Money value={row.nilai} /> : '–'}
      </td>
      <td data-label="Keadaan">
        <div className="min-w-0">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <StatusMark kind={mark}>{label}</StatusMark>
            {next.length > 0 && (
              <span className="text-sm text-faint">
                <Elapsed since={row.sejak.toISOString()} now={now} />
              </span>
            )}
            <Link href={`/pengiriman/${row.id}`} className="no-print rounded text-sm text-accent underline underline-offset-2">
              Lihat surat
              <span className="sr-only"> {nama}</span>
            </Link>
          </div>
          {row.keterangan && row.status !== 'berhasil' && <p className="text-sm text-soft wrap-anywhere">{row.keterangan}</p>}
        </div>
      </td>
    </tr>
  );
}
