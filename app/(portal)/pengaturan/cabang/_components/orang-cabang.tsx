import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import type { bacaCabang } from '#lib/cabang/queries.ts';

type Orang = NonNullable<Awaited<ReturnType<typeof bacaCabang>>['orang']>;

/** Who belongs to a branch, and who of another branch sees it. */
export function OrangCabang({ rows }: { readonly rows: Orang }) {
  if (rows.length === 0) return <p className="py-3 text-soft">Belum ada orang di cabang ini.</p>;
  return (
    <LedgerTable label="Orang di cabang ini">
      <thead>
        <tr>
          <th scope="col">Nama</th>
          <th scope="col">Peran</th>
          <th scope="col">Hubungan</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`/pengaturan/pengguna/${row.id}`} className="rounded hover:text-accent hover:underline">
                {row.nama}
              </Link>
            </th>
            <td data-label="Peran">{row.peran}</td>
            <td data-label="Hubungan">
              {row.sendiri ? 'Cabang sendiri' : 'Cabang lain, ikut melihat'}
              {row.ditangguhkan && ' · ditangguhkan'}
            </td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
