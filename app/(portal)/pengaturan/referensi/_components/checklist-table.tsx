import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import type { DokumenPerjanjian } from '#lib/referensi/perjanjian.ts';

const grup = { umum: 'Persyaratan umum', macet: 'Persyaratan macet' } as const;

/** The claim documents of an agreement and which of them it requires. */
export function ChecklistTable({ dokumen }: { readonly dokumen: readonly DokumenPerjanjian[] }) {
  const wajib = new Set(dokumen.filter((row) => row.wajib).map((row) => row.kode));
  return (
    <LedgerTable label="Dokumen klaim menurut perjanjian">
      <thead>
        <tr>
          <th scope="col">Dokumen</th>
          <th scope="col">Kode</th>
          <th scope="col">Kelompok</th>
          <th scope="col">Paling besar</th>
          <th scope="col">Keharusan</th>
        </tr>
      </thead>
      <tbody>
        {dokumenKlaim.map((row) => (
          <tr key={row.kode}>
            <th scope="row">{row.label}</th>
            <td data-label="Kode">{row.kode}</td>
            <td data-label="Kelompok">{grup[row.grup]}</td>
            <td data-label="Paling besar">{row.maxBytes / 1_048_576} MB</td>
            <td data-label="Keharusan">{wajib.has(row.kode) ? 'Wajib' : 'Bila ada'}</td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
