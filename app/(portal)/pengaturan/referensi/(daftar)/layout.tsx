import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { pageFor } from '../../../../_request/page-for.ts';
import { ReferensiTabs } from '../_components/referensi-tabs.tsx';

export const metadata: Metadata = { title: 'Referensi' };

/** The reference data: what forms offer and what claims are counted by. */
export default async function ReferensiLayout({ children }: { readonly children: ReactNode }) {
  const actor = await pageFor('referensi.lihat');
  return (
    <>
      <PrintHeader title="Referensi" printedBy={actor.nama} />
      <PageHeader
        title="Referensi"
        lead="Baris bertanda contoh dibawa portal ini, bukan daftar resmi Jamkrindo; tandanya hilang begitu Anda menyimpan data sendiri."
      />
      <ReferensiTabs />
      {children}
    </>
  );
}
