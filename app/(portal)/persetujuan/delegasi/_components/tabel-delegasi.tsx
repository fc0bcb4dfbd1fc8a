import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { Delegasi } from '#lib/persetujuan/daftar-delegasi.ts';
import { hariTerakhir } from '#lib/persetujuan/hari-terakhir.ts';
import { formatTanggal, formatWaktu, hariIni } from '#lib/tanggal.ts';
import { AkhiriDelegasi } from './akhiri-delegasi.tsx';

type Props = { readonly label: string; readonly rows: readonly Delegasi[]; readonly arah: 'dari' | 'kepada' };

function Keadaan({ row }: { readonly row: Delegasi }) {
  if (row.keadaan === 'dicabut') return <StatusMark kind="draf">Dicabut{row.dicabutPada && ` ${formatWaktu(row.dicabutPada)}`}</StatusMark>;
  if (row.keadaan === 'berakhir') return <StatusMark kind="draf">Berakhir</StatusMark>;
  return row.keadaan === 'berlaku' ? <StatusMark kind="selesai">Berlaku</StatusMark> : <StatusMark kind="jalan">Akan berlaku</StatusMark>;
}

/** Delegations given, or received: the other person, the days, why, and how to end it. */
export function TabelDelegasi({ label, rows, arah }: Props) {
  return (
    <LedgerTable label={label}>
      <thead>
        <tr>
          <th scope="col">{arah === 'dari' ? 'Kepada' : 'Dari'}</th>
          <th scope="col">Mulai</th>
          <th scope="col">Sampai</th>
          <th scope="col">Alasan</th>
          <th scope="col">Keadaan</th>
          <th scope="col" aria-label="Tindakan" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { nama } = arah === 'dari' ? row.kepada : row.dari;
          return (
            <tr key={row.id}>
              <th scope="row">{nama}</th>
              <td data-label="Mulai">{formatTanggal(hariIni(row.mulai))}</td>
              <td data-label="Sampai">{formatTanggal(hariTerakhir(row.sampai))}</td>
              <td data-label="Alasan">{row.alasan}</td>
              <td data-label="Keadaan">
                <Keadaan row={row} />
              </td>
              <td>
                {(row.keadaan === 'berlaku' || row.keadaan === 'akan_berlaku') && (
                  <AkhiriDelegasi id={row.id} nama={nama} kembalikan={arah === 'kepada'} />
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </LedgerTable>
  );
}
