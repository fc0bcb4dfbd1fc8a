'use client';

import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import type { BarisPembacaan } from './pembacaan.tsx';

type Props = {
  readonly label: string;
  readonly rows: readonly BarisPembacaan[];
  /** null where nothing can be chosen */
  readonly pilihan: { readonly dipilih: (sakelar: string) => boolean; readonly ubah: (sakelar: string) => void } | null;
};

/** Readings as rows: what the document says, where the switch stands, what was found, and what shows it. */
export function TabelPembacaan({ label, rows, pilihan }: Props) {
  return (
    <LedgerTable label={label}>
      <thead>
        <tr>
          <th scope="col" className="md:w-[30%]">
            Sakelar
          </th>
          <th scope="col">Bawaan dokumen</th>
          <th scope="col">Sekarang</th>
          <th scope="col">Ditemukan</th>
          <th scope="col">Bukti</th>
          {pilihan && <th scope="col">Pilih</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.sakelar}>
            <th scope="row">
              <div>
                {row.label}
                <span className="block text-[0.93em] font-normal break-all text-faint">{row.sakelar}</span>
                {row.keterangan && <span className="block text-[0.93em] font-normal text-soft">{row.keterangan}</span>}
              </div>
            </th>
            <td data-label="Bawaan dokumen">
              <div className="wrap-anywhere max-md:text-right">{row.bawaan}</div>
            </td>
            <td data-label="Sekarang">
              <div className="wrap-anywhere max-md:text-right">{row.sekarang}</div>
            </td>
            <td data-label="Ditemukan">
              <div className={row.beda ? 'font-semibold wrap-anywhere max-md:text-right' : 'wrap-anywhere max-md:text-right'}>
                {row.ditemukan}
              </div>
            </td>
            <td data-label="Bukti">
              {row.bukti === null ? (
                row.cara
              ) : (
                <a href={`#percobaan-${row.bukti}`} className="rounded whitespace-nowrap text-accent underline underline-offset-2">
                  percobaan ke-{row.bukti}
                </a>
              )}
            </td>
            {pilihan && (
              <td data-label="Pilih">
                <input
                  type="checkbox"
                  aria-label={`Pilih ${row.label}`}
                  checked={pilihan.dipilih(row.sakelar)}
                  onChange={() => pilihan.ubah(row.sakelar)}
                  className="size-6 accent-accent md:size-5"
                />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </LedgerTable>
  );
}
