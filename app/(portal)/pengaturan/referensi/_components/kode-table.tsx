import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import type { isiDaftar } from '#lib/referensi/baca-referensi.ts';
import { kolomKode } from '#lib/referensi/fields.ts';
import type { JenisDaftar } from '#lib/referensi/jenis-daftar.ts';
import { simpanBarisKode } from '../actions.ts';
import { ContohMark } from './contoh-mark.tsx';
import { MasaCell } from './masa-cell.tsx';
import { RowDialog } from './row-dialog.tsx';

type Props = {
  readonly jenis: JenisDaftar;
  readonly rows: Awaited<ReturnType<typeof isiDaftar>>['rows'];
  readonly hari: string;
  readonly bolehUbah: boolean;
};

/** Codes of one list with their meaning and validity. */
export function KodeTable({ jenis, rows, hari, bolehUbah }: Props) {
  return (
    <LedgerTable label={`Kode ${jenis.label.toLowerCase()}`}>
      <thead>
        <tr>
          <th scope="col">Arti</th>
          <th scope="col">Kode</th>
          <th scope="col">Masa</th>
          <th scope="col">Asal</th>
          {bolehUbah && <th scope="col" className="no-print" aria-label="Tindakan" />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.kode}>
            <th scope="row">{row.label}</th>
            <td data-label="Kode" className="tabular-nums">
              {row.kode}
            </td>
            <td data-label="Masa">
              <MasaCell masa={row.masa} hari={hari} />
            </td>
            <td data-label="Asal">
              <ContohMark contoh={row.contoh} />
            </td>
            {bolehUbah && (
              <td className="no-print text-right">
                <RowDialog
                  label="Ubah"
                  tentang={`${row.kode} ${row.label}`}
                  title={`Ubah kode ${row.kode}`}
                  kolom={kolomKode}
                  awal={{ kode: row.kode, label: row.label, berlaku_dari: row.masa.dari, berlaku_sampai: row.masa.sampai ?? '' }}
                  tetap={['kode']}
                  lain={{ baru: false, daftar: jenis.daftar }}
                  simpan={simpanBarisKode}
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
