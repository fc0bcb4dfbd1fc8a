import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { pageActor } from '../../../_request/session.ts';
import { ListPage, type SearchParams } from '../../_components/list/list-page.tsx';
import { sertifikat } from '../../_components/list/lists.ts';
import { barisSertifikat } from './_components/baris-sertifikat.ts';

export const metadata: Metadata = { title: 'Sertifikat penjaminan' };

/** Sertifikat: every guarantee with a certificate number in the actor's branches. */
export default async function SertifikatPage({ searchParams }: { readonly searchParams: SearchParams }) {
  return (
    <ListPage
      actor={await pageActor()}
      place={sertifikat}
      searchParams={searchParams}
      present={(rows) => rows.map(barisSertifikat)}
      selectable
      emptyState={
        <EmptyState title="Belum ada sertifikat" action={<LinkButton href="/covering">Lihat permohonan</LinkButton>}>
          Begitu Jamkrindo menerima sebuah permohonan, nomor sertifikatnya masuk ke sini; cetakannya diambil dan disimpan dari halaman
          permohonan itu.
        </EmptyState>
      }
    />
  );
}
