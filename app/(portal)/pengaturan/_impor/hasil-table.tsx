import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { PrintButton } from '../../_components/print-button.tsx';
import type { HasilImpor } from './send-file.ts';
import { TabelBaris } from './tabel-baris.tsx';

type Props = {
  readonly judul: string;
  readonly hasil: HasilImpor;
  readonly kolom: readonly { readonly key: string; readonly label: string }[];
};

/** What became of a file: what went in, the invitations that are told this once, what did not go in and why. */
export function HasilTable({ judul, hasil, kolom }: Props) {
  const { tersimpan, gagal, sudahAda } = hasil;
  const undangan = tersimpan.filter((row) => row.tautan || row.dikirim);
  const diserahkan = undangan.some((row) => row.tautan);
  return (
    <>
      <Banner title={`${tersimpan.length} baris tersimpan`}>
        {[sudahAda > 0 && `${sudahAda} sudah ada dan dilewati`, gagal.length > 0 && `${gagal.length} belum masuk`]
          .filter(Boolean)
          .join(', ') || 'Semua baris masuk.'}
      </Banner>
      {undangan.length > 0 && (
        <Section title="Undangan" action={diserahkan ? <PrintButton label="Cetak undangan" /> : undefined}>
          <p className="py-2 text-soft">
            Tiap tautan sekali pakai dan berlaku tujuh hari.
            {diserahkan && ' Yang tertulis di sini hanya terlihat sekarang: cetak, potong per baris, lalu serahkan kepada orangnya.'}
          </p>
          <LedgerTable label="Undangan">
            <thead>
              <tr>
                <th scope="col">Nama</th>
                <th scope="col">Nama pengguna</th>
                <th scope="col">Tautan</th>
              </tr>
            </thead>
            <tbody>
              {undangan.map((row) => (
                <tr key={row.baris}>
                  <th scope="row">{row.nama}</th>
                  <td data-label="Nama pengguna">{row.akun}</td>
                  <td data-label="Tautan" className="text-sm whitespace-normal">
                    <span className="break-all">{row.tautan ?? 'Dikirim ke surelnya'}</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </LedgerTable>
        </Section>
      )}
      {undangan.length === 0 && tersimpan.length > 0 && (
        <Section title={`${judul} yang tersimpan`}>
          <ul className="columns-1 py-2 sm:columns-2">
            {tersimpan.map((row) => (
              <li key={row.baris}>{row.nama}</li>
            ))}
          </ul>
        </Section>
      )}
      {gagal.length > 0 && (
        <div className={undangan.length > 0 ? 'no-print' : undefined}>
          <Section title="Belum masuk">
            <TabelBaris rows={gagal} kolom={kolom} />
          </Section>
        </div>
      )}
    </>
  );
}
