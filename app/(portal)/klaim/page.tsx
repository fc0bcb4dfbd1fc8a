import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { pageActor } from '../../_request/session.ts';
import { ListPage, type SearchParams } from '../_components/list/list-page.tsx';
import { klaim } from '../_components/list/lists.ts';
import { barisKlaim } from './_components/baris-klaim.ts';

export const metadata: Metadata = { title: 'Klaim' };

/** Klaim: every claim of the actor's branches. */
export default async function KlaimPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const ajukan = (
    <LinkButton href="/klaim/baru" kind="primary">
      Ajukan klaim
    </LinkButton>
  );
  return (
    <ListPage
      actor={await pageActor()}
      place={klaim}
      searchParams={searchParams}
      present={(rows) => rows.map(barisKlaim)}
      action={ajukan}
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
