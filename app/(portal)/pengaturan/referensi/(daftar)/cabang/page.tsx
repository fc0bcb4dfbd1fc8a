import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { daftarCabang } from '#lib/referensi/baca-referensi.ts';
import { kolomCabang } from '#lib/referensi/fields.ts';
import { formatTanggal, hariIni } from '#lib/tanggal.ts';
import { pageActor } from '../../../../../_request/session.ts';
import { RowDialog } from '../../_components/row-dialog.tsx';
import { simpanBarisCabang } from '../../actions.ts';

/** The actor's branches and the last day of each. */
export default async function CabangPage() {
  const actor = await pageActor();
  const rows = await daftarCabang(actor);
  const bolehUbah = holds(actor.peran, 'referensi.ubah');
  const hari = hariIni();
  return (
    <>
      <p className="mb-3 max-w-prose text-soft">
        Cabang yang Anda lihat. Sesudah hari terakhirnya sebuah cabang tidak menerima permohonan baru; datanya tetap ada.
      </p>
      <LedgerTable label="Cabang">
        <thead>
          <tr>
            <th scope="col">Cabang</th>
            <th scope="col">Kode unit kerja</th>
            <th scope="col">Menerima permohonan</th>
            {bolehUbah && <th scope="col" className="no-print" aria-label="Tindakan" />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.nama}</th>
              <td data-label="Kode unit kerja">{row.kodeUker}</td>
              <td data-label="Menerima permohonan">{keterangan(row.sampai, hari)}</td>
              {bolehUbah && (
                <td className="no-print text-right">
                  <RowDialog
                    label="Ubah"
                    tentang={row.nama}
                    title={`Ubah ${row.nama}`}
                    kolom={kolomCabang}
                    awal={{ nama: row.nama, berlaku_sampai: row.sampai ?? '' }}
                    lain={{ id: row.id }}
                    simpan={simpanBarisCabang}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </LedgerTable>
    </>
  );
}

function keterangan(sampai: string | null, hari: string): string {
  if (!sampai) return 'Ya, tanpa batas';
  return hari <= sampai ? `Sampai ${formatTanggal(sampai)}` : `Tidak lagi, sejak lewat ${formatTanggal(sampai)}`;
}
