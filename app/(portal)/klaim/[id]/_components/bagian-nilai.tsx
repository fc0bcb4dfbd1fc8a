import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Section } from '#components/layout/section.tsx';
import { Money } from '#components/ui/money.tsx';
import type { Klaim } from './baca-halaman.ts';

/** What was asked, what was approved of it and what was paid, one below the other. */
export function BagianNilai({ klaim }: { readonly klaim: Klaim }) {
  const { nilai, isian, keputusan } = klaim;
  const [terakhir] = keputusan;
  const putus = terakhir?.putusan === 'disetujui' ? terakhir : null;
  const rows = [
    {
      apa: 'Diminta',
      pokok: isian.tunggakan_pokok,
      bunga: isian.tunggakan_bunga,
      jumlah: nilai.diminta,
      catatan: 'pokok dan bunga: tunggakannya',
    },
    { apa: 'Disetujui', pokok: putus?.pokok, bunga: putus?.bunga, jumlah: nilai.disetujui, catatan: null },
    { apa: 'Dibayar', pokok: null, bunga: null, jumlah: klaim.pembayaran.length > 0 ? nilai.dibayar : null, catatan: null },
  ];
  return (
    <Section title="Nilai" id="nilai">
      <LedgerTable label="Nilai yang diminta, disetujui dan dibayar">
        <thead>
          <tr>
            <th scope="col">Nilai klaim</th>
            <th scope="col" data-kind="money">
              Pokok
            </th>
            <th scope="col" data-kind="money">
              Bunga
            </th>
            <th scope="col" data-kind="money">
              Jumlah
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ apa, pokok, bunga, jumlah, catatan }) => (
            <tr key={apa}>
              <th scope="row">
                {apa}
                {catatan && <span className="block text-sm font-normal text-faint">{catatan}</span>}
              </th>
              <td data-kind="money" data-label="Pokok">
                {pokok ? <Money value={pokok} unit={false} /> : '–'}
              </td>
              <td data-kind="money" data-label="Bunga">
                {bunga ? <Money value={bunga} unit={false} /> : '–'}
              </td>
              <td data-kind="money" data-label="Jumlah">
                {jumlah ? <Money value={jumlah} /> : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </LedgerTable>
    </Section>
  );
}
