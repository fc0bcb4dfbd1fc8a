import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { KebijakanBerlaku, UsulAturan } from '#lib/persetujuan/daftar-aturan.ts';
import { UbahKebijakan } from './ubah-kebijakan.tsx';

type Props = { readonly kebijakan: readonly KebijakanBerlaku[]; readonly usul: readonly UsulAturan[]; readonly bolehUsul: boolean };

const awalan = (kalimat: string) => kalimat.charAt(0).toUpperCase() + kalimat.slice(1);

/** Each operation and when it waits for a second person, in words. */
export function TabelKebijakan({ kebijakan, usul, bolehUsul }: Props) {
  const diusulkan = new Set(usul.flatMap((row) => (row.aturan.jenis === 'kebijakan' ? [row.aturan.operasi] : [])));
  return (
    <LedgerTable label="Surat yang perlu orang kedua">
      <thead>
        <tr>
          <th scope="col">Surat</th>
          <th scope="col">Perlu persetujuan</th>
          <th scope="col">Asal</th>
          {bolehUsul && <th scope="col" className="no-print" aria-label="Tindakan" />}
        </tr>
      </thead>
      <tbody>
        {kebijakan.map((row) => (
          <tr key={row.operasi}>
            <th scope="row">{row.label}</th>
            <td data-label="Perlu persetujuan">{awalan(row.kalimat)}</td>
            <td data-label="Asal">
              {diusulkan.has(row.operasi) ? (
                <StatusMark kind="tunggu">Ada usul yang menunggu</StatusMark>
              ) : (
                <span className="text-faint">{row.bawaan ? 'Bawaan' : 'Ditetapkan'}</span>
              )}
            </td>
            {bolehUsul && (
              <td className="no-print text-right">
                {!diusulkan.has(row.operasi) && <UbahKebijakan operasi={row.operasi} label={row.label} mode={row.mode} batas={row.batas} />}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
