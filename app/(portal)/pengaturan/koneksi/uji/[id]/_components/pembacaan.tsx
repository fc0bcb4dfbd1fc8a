'use client';

import { useState } from 'react';
import { BekukanPosisi } from './bekukan-posisi.tsx';
import { TabelPembacaan } from './tabel-pembacaan.tsx';

/** One reading in words. `beda`: it says something else than where the switch stands, so it can be frozen. */
export interface BarisPembacaan {
  readonly sakelar: string;
  readonly label: string;
  readonly bawaan: string;
  readonly sekarang: string;
  readonly ditemukan: string;
  readonly cara: string;
  readonly bukti: number | null;
  readonly keterangan: string | null;
  readonly beda: boolean;
}

type Props = {
  readonly ujiId: string;
  readonly rows: readonly BarisPembacaan[];
  /** false while it runs, after it was frozen, and for those who may not change the connection */
  readonly bolehBekukan: boolean;
};

/** The readings side by side: document, now, found, and what shows it; those that differ can be chosen and frozen. */
export function Pembacaan({ ujiId, rows, bolehBekukan }: Props) {
  const [lepas, setLepas] = useState<ReadonlySet<string>>(new Set());
  const berbeda = rows.filter(({ beda }) => beda);
  const lainnya = rows.filter(({ beda }) => !beda);
  const pilihan = {
    dipilih: (sakelar: string) => !lepas.has(sakelar),
    ubah: (sakelar: string) =>
      setLepas((before) => new Set(before.has(sakelar) ? [...before].filter((name) => name !== sakelar) : [...before, sakelar])),
  };
  return (
    <>
      {berbeda.length === 0 ? (
        <p className="py-3 text-soft">Belum ada sakelar yang ditemukan di posisi lain.</p>
      ) : (
        <TabelPembacaan label="Pembacaan yang berbeda" rows={berbeda} pilihan={bolehBekukan ? pilihan : null} />
      )}
      {bolehBekukan && berbeda.length > 0 && (
        <BekukanPosisi ujiId={ujiId} rows={berbeda.filter(({ sakelar }) => pilihan.dipilih(sakelar))} />
      )}
      {lainnya.length > 0 && (
        <details className="mt-4">
          <summary className="w-fit rounded text-soft hover:text-accent">
            {lainnya.length} sakelar lain: sama dengan sekarang, atau tidak diuji
          </summary>
          <TabelPembacaan label="Pembacaan lainnya" rows={lainnya} pilihan={null} />
        </details>
      )}
    </>
  );
}
