import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { type KolomReferensi, parameterPerjanjian } from '#lib/referensi/fields.ts';
import type { Perjanjian } from '#lib/referensi/perjanjian.ts';
import { isianPerjanjian } from './perjanjian-words.ts';

/** Parameters of an agreement, each with what it does. */
export function ParameterTable({ perjanjian }: { readonly perjanjian: Perjanjian }) {
  const isian = isianPerjanjian(perjanjian);
  return (
    <LedgerTable label="Parameter perjanjian">
      <thead>
        <tr>
          <th scope="col">Parameter</th>
          <th scope="col">Nilai</th>
          <th scope="col">Artinya</th>
        </tr>
      </thead>
      <tbody>
        {parameterPerjanjian.map((kolom) => (
          <tr key={kolom.baris.name}>
            <th scope="row" className="md:w-56">
              {kolom.label}
            </th>
            <td data-label="Nilai" className="whitespace-nowrap tabular-nums md:w-36">
              {nilaiWords(kolom, isian[kolom.baris.name] ?? '')}
            </td>
            <td data-label="Artinya">
              <div className="text-soft max-md:text-right">{kolom.jelas}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}

function nilaiWords({ pilihan, satuan, baris }: KolomReferensi, nilai: string): string {
  if (pilihan) return pilihan.find((satu) => satu.kode === nilai)?.label ?? nilai;
  if (baris.name === 'klaim_dokumen_tanggal') return `Tanggal ${nilai}`;
  return [nilai.replace('.', ','), satuan].filter(Boolean).join(' ');
}
