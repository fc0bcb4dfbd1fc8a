import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { BatasOrang, KebijakanBerlaku } from '#lib/persetujuan/daftar-aturan.ts';
import { UbahBatas } from './ubah-batas.tsx';

type Props = { readonly batas: readonly BatasOrang[]; readonly operasi: readonly KebijakanBerlaku[]; readonly bolehUsul: boolean };

/** Everybody who decides, and up to how much. */
export function TabelBatas({ batas, operasi, bolehUsul }: Props) {
  if (batas.length === 0)
    return (
      <EmptyState title="Belum ada supervisor">
        Tambahkan supervisor di Pengguna; sesudah itu batas wewenangnya dapat diatur di sini.
      </EmptyState>
    );
  const pilihan = operasi.map(({ operasi: kode, label }) => ({ kode, label }));
  return (
    <LedgerTable label="Batas wewenang pemutus">
      <thead>
        <tr>
          <th scope="col">Pemutus</th>
          <th scope="col">Boleh memutuskan</th>
          {bolehUsul && <th scope="col" className="no-print" aria-label="Tindakan" />}
        </tr>
      </thead>
      <tbody>
        {batas.map((row) => (
          <tr key={row.penggunaId}>
            <th scope="row">
              {row.nama}
              {row.ditangguhkan && <span className="ml-2 text-sm font-normal text-faint">ditangguhkan</span>}
            </th>
            <td data-label="Boleh memutuskan">
              {row.batas.length === 0 ? (
                'Tanpa batas'
              ) : (
                <ul>
                  {row.batas.map((one) => (
                    <li key={one.operasi}>
                      {one.operasi === '*' ? 'Semua operasi' : one.label}: {one.kalimat}
                    </li>
                  ))}
                </ul>
              )}
            </td>
            {bolehUsul && (
              <td className="no-print text-right">
                <UbahBatas penggunaId={row.penggunaId} nama={row.nama} operasi={pilihan} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
