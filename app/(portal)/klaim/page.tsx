import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { may } from '#lib/auth/actor.ts';
import { pageFor } from '../../_request/page-for.ts';
import { ListPage, type SearchParams } from '../_components/list/list-page.tsx';
import { klaim } from '../_components/list/lists.ts';
import { Only } from '../_components/only.tsx';
import { PaperFormsLink } from '../_components/paper-forms-link.tsx';
import { barisKlaim } from './_components/baris-klaim.ts';

export const metadata: Metadata = { title: 'Klaim' };

/** Klaim: every claim of the actor's branches. */
export default async function KlaimPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const ajukan = (
    <Only izin="klaim.ajukan">
      <LinkButton href="/klaim/baru" kind="primary">
        Ajukan klaim
      </LinkButton>
    </Only>
  );
  const actor = await pageFor('klaim.lihat');
  const unggah = may(actor, 'klaim.unggah');
  return (
    <ListPage
      actor={actor}
      place={klaim}
      searchParams={searchParams}
      present={(rows) => rows.map((row) => barisKlaim(row, unggah))}
      action={
        <>
          <PaperFormsLink izin="klaim.ajukan" />
          {ajukan}
        </>
      }
      selectable
      emptyState={
        <EmptyState title="Belum ada klaim" action={ajukan}>
          Klaim diajukan dari sertifikat yang berlaku. Sesudah Jamkrindo menerimanya, dokumen, keputusan, dan pembayarannya diikuti dari
          sini.
        </EmptyState>
      }
    />
  );
}
