import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { pageFor } from '../../_request/page-for.ts';
import { ListPage, type SearchParams } from '../_components/list/list-page.tsx';
import { permohonan } from '../_components/list/lists.ts';
import { Only } from '../_components/only.tsx';
import { PaperFormsLink } from '../_components/paper-forms-link.tsx';
import { barisPermohonan } from './_components/baris-permohonan.ts';

export const metadata: Metadata = { title: 'Permohonan penjaminan' };

/** Permohonan: every filing of the actor's branches. */
export default async function PermohonanPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const ajukan = (
    <Only izin="covering.ajukan">
      <LinkButton href="/covering/baru" kind="primary">
        Ajukan penjaminan
      </LinkButton>
    </Only>
  );
  return (
    <ListPage
      actor={await pageFor('covering.lihat')}
      place={permohonan}
      searchParams={searchParams}
      present={(rows) => rows.map(barisPermohonan)}
      action={
        <>
          <PaperFormsLink izin="covering.ajukan" />
          {ajukan}
        </>
      }
      selectable
      emptyState={
        <EmptyState title="Belum ada permohonan" action={ajukan}>
          Permohonan yang Anda atau rekan secabang kirim ke Jamkrindo berjajar di sini, lengkap dengan status dan nomor sertifikatnya.
        </EmptyState>
      }
    />
  );
}
