import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Section } from '#components/layout/section.tsx';
import { KeluarkanAkun } from './keluarkan-akun.tsx';

type Sesi = {
  readonly id: string;
  readonly perangkat: string | null;
  readonly alamat: string | null;
  readonly sejak: string;
  readonly terakhirAktif: string;
};
type Props = { readonly id: string; readonly nama: string; readonly boleh: boolean; readonly sesi: readonly Sesi[] };

/** Where a person is signed in now. */
export function SesiAkun({ id, nama, boleh, sesi }: Props) {
  return (
    <Section title="Sedang masuk" action={boleh && sesi.length > 0 && <KeluarkanAkun id={id} nama={nama} />}>
      {sesi.length === 0 ? (
        <p className="py-1.5 text-soft">Tidak sedang masuk di perangkat mana pun.</p>
      ) : (
        <LedgerTable label={`Sesi ${nama}`}>
          <thead>
            <tr>
              <th scope="col">Perangkat</th>
              <th scope="col">Alamat</th>
              <th scope="col">Masuk</th>
              <th scope="col">Terakhir bekerja</th>
            </tr>
          </thead>
          <tbody>
            {sesi.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.perangkat ?? 'Tidak dikenali'}</th>
                <td data-label="Alamat">{row.alamat ?? '–'}</td>
                <td data-label="Masuk">{row.sejak}</td>
                <td data-label="Terakhir bekerja">{row.terakhirAktif}</td>
              </tr>
            ))}
          </tbody>
        </LedgerTable>
      )}
    </Section>
  );
}
