'use client';

import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { Section } from '#components/layout/section.tsx';
import type { DokumenSatu } from '#lib/klaim/daftar-dokumen.ts';
import type { KemajuanDokumen } from '#lib/klaim/kemajuan-dokumen.ts';
import { useProgress } from '../../../../_components/use-progress.ts';
import { BarisUnggah } from './baris-unggah.tsx';

type Props = { readonly klaimId: string; readonly baris: readonly DokumenSatu[]; readonly kemajuan: readonly KemajuanDokumen[] };

const GRUP = [
  { grup: 'umum', judul: 'Persyaratan Umum' },
  { grup: 'macet', judul: 'Persyaratan Macet' },
] as const;

/** The checklist in its two groups, as the partner document draws it; what is on its way keeps telling how far it is. */
export function TabelDokumen({ klaimId, baris, kemajuan }: Props) {
  const kini = new Map(useProgress(`/api/klaim/${klaimId}/kemajuan`, kemajuan).map((satu) => [satu.id, satu]));
  return GRUP.map(({ grup, judul }) => (
    <Section key={grup} title={judul}>
      <LedgerTable label={judul}>
        <thead>
          <tr>
            <th scope="col" className="w-14">
              Kode
            </th>
            <th scope="col">Dokumen</th>
            <th scope="col" className="w-2/5">
              Keadaan
            </th>
            <th scope="col" className="no-print w-40">
              <span className="sr-only">Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {baris
            .filter((satu) => satu.grup === grup)
            .map((satu) => (
              <BarisUnggah key={satu.kode} klaimId={klaimId} baris={satu} kemajuan={kini.get(satu.versi[0]?.id ?? '')} />
            ))}
        </tbody>
      </LedgerTable>
    </Section>
  ));
}
