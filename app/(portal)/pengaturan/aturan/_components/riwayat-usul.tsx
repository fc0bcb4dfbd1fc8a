import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Section } from '#components/layout/section.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { RiwayatAturan } from '#lib/persetujuan/riwayat-aturan.ts';
import { formatWaktu } from '#lib/tanggal.ts';

const marks = {
  disetujui: <StatusMark kind="selesai">Disetujui</StatusMark>,
  ditolak: <StatusMark kind="gagal">Ditolak</StatusMark>,
  ditarik: <StatusMark kind="draf">Ditarik</StatusMark>,
};

/** How the rules came to be what they are. */
export function RiwayatUsul({ riwayat }: { readonly riwayat: readonly RiwayatAturan[] }) {
  return (
    <Section title="Riwayat perubahan">
      <LedgerTable label="Riwayat perubahan aturan">
        <thead>
          <tr>
            <th scope="col">Aturan</th>
            <th scope="col">Menjadi</th>
            <th scope="col">Diusulkan</th>
            <th scope="col">Keputusan</th>
            <th scope="col">Oleh</th>
            <th scope="col">Waktu</th>
          </tr>
        </thead>
        <tbody>
          {riwayat.map((row) => (
            <tr key={row.persetujuanId}>
              <th scope="row">
                {row.judul}
                {row.alasan && <span className="block text-sm font-normal text-soft">“{row.alasan}”</span>}
              </th>
              <td data-label="Menjadi">{row.menjadi}</td>
              <td data-label="Diusulkan">{row.pengusul}</td>
              <td data-label="Keputusan">{marks[row.status]}</td>
              <td data-label="Oleh">{row.status === 'ditarik' ? row.pengusul : row.diputusOleh}</td>
              <td data-label="Waktu">{row.diputusPada ? formatWaktu(row.diputusPada) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </LedgerTable>
    </Section>
  );
}
