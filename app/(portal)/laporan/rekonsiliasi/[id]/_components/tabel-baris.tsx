import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { BarisRekonsiliasi } from '#lib/laporan/baca-rekonsiliasi.ts';
import { kelasRekonsiliasi } from '#lib/laporan/status.ts';
import { alamatPenjaminan } from '../../../../_alamat.ts';

const link = 'rounded text-accent underline underline-offset-2 hover:decoration-2';

/** Each certificate or claim with what both books say of it, and its letter for those who must see the answer word for word. */
export function TabelBaris({ rows }: { readonly rows: readonly BarisRekonsiliasi[] }) {
  return (
    <LedgerTable label="Baris rekonsiliasi">
      <thead>
        <tr>
          <th scope="col">Debitur</th>
          <th scope="col">Sertifikat dan rekening</th>
          <th scope="col" data-kind="money">
            Buku kami
          </th>
          <th scope="col" data-kind="money">
            Jamkrindo
          </th>
          <th scope="col">Hasil</th>
          <th scope="col" className="no-print">
            Surat
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="md:w-52">
              <Debitur row={row} />
            </th>
            <td data-label="Sertifikat">
              <div className="max-md:text-right">
                <span className="md:whitespace-nowrap">{row.sertifikat ?? '–'}</span>
                <span className="block whitespace-nowrap text-soft">{row.rekening}</span>
              </div>
            </td>
            <td data-label="Buku kami" data-kind="money">
              {row.nilaiKami === null ? '–' : <Money value={row.nilaiKami} />}
            </td>
            <td data-label="Jamkrindo" data-kind="money">
              {row.nilaiPenjamin === null ? '–' : <Money value={row.nilaiPenjamin} />}
            </td>
            <td data-label="Hasil">
              <div className="max-md:text-right">
                <StatusMark kind={kelasRekonsiliasi[row.kelas].mark}>{kelasRekonsiliasi[row.kelas].label}</StatusMark>
                {row.keterangan && <span className="block text-soft">{row.keterangan}</span>}
              </div>
            </td>
            <td className="no-print md:whitespace-nowrap">
              {row.surat ? (
                <Link href={`/pengiriman/${row.surat.id}`} prefetch={false} className={link}>
                  {row.surat.status === 'berhasil' || row.surat.status === 'ditolak' ? 'Lihat jawaban' : 'Lihat surat'}
                  <span className="sr-only"> tentang {row.nama}</span>
                </Link>
              ) : (
                '–'
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}

function Debitur({ row }: { readonly row: BarisRekonsiliasi }) {
  const halaman = row.objekJenis === 'klaim' ? `/klaim/${row.objekId}` : row.perihal && alamatPenjaminan(row.perihal);
  return halaman ? (
    <Link href={halaman} prefetch={false} className={link}>
      {row.nama}
    </Link>
  ) : (
    row.nama
  );
}
