import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { pageFor } from '../../_request/page-for.ts';
import { ListPage, type SearchParams } from '../_components/list/list-page.tsx';
import { subrogasi } from '../_components/list/lists.ts';
import { PaperFormsLink } from '../_components/paper-forms-link.tsx';
import { PrintButton } from '../_components/print-button.tsx';
import { barisSubrogasi } from './_components/baris-subrogasi.ts';

export const metadata: Metadata = { title: 'Permohonan Subrogasi' };

/** Subrogasi: every paid claim of the actor's branches and what came back of it. */
export default async function SubrogasiPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await pageFor('subrogasi.lihat');
  const boleh = holds(actor.peran, 'subrogasi.ajukan');
  return (
    <ListPage
      actor={actor}
      place={subrogasi}
      searchParams={searchParams}
      present={(rows) => rows.map((row) => barisSubrogasi(row, boleh))}
      action={
        <>
          <PaperFormsLink izin="subrogasi.ajukan" />
          <PrintButton label="Cetak" />
        </>
      }
      selectable
      emptyState={
        <EmptyState title="Belum ada klaim yang dibayar" action={<LinkButton href="/klaim">Lihat klaim</LinkButton>}>
          Begitu Jamkrindo membayar sebuah klaim, piutangnya masuk ke sini. Hasil penagihan dari debitur disetor sebagai angsuran sampai
          lunas.
        </EmptyState>
      }
    />
  );
}
