import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { may } from '#lib/auth/actor.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { ListPage, type SearchParams } from '../../_components/list/list-page.tsx';
import { sertifikat } from '../../_components/list/lists.ts';
import { barisSertifikat } from './_components/baris-sertifikat.ts';

export const metadata: Metadata = { title: 'Sertifikat penjaminan' };

/** Sertifikat: every guarantee with a certificate number in the actor's branches. */
export default async function SertifikatPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await pageFor('covering.lihat');
  const boleh = { spr: may(actor, 'covering.spr'), klaim: may(actor, 'klaim.ajukan') };
  return (
    <ListPage
      actor={actor}
      place={sertifikat}
      searchParams={searchParams}
      present={(rows) => rows.map((row) => barisSertifikat(row, boleh))}
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
