import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { readPeoplePage } from '#lib/pengguna/read-people-page.ts';
import { pageActor } from '../../../_request/session.ts';
import { ListPage, type SearchParams } from '../../_components/list/list-page.tsx';
import { pengguna } from '../../_components/list/lists.ts';
import { barisPengguna } from './_components/baris-pengguna.ts';

export const metadata: Metadata = { title: 'Pengguna' };

/** Every account of the installation, for admins and auditors. */
export default async function PenggunaPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await pageActor();
  if (!holds(actor.peran, 'pengguna.lihat')) notFound();
  const tambah = holds(actor.peran, 'pengguna.ubah') && (
    <>
      <LinkButton href="/pengaturan/pengguna/impor">Dari Excel</LinkButton>
      <LinkButton href="/pengaturan/pengguna/baru" kind="primary">
        Tambah pengguna
      </LinkButton>
    </>
  );
  return (
    <ListPage
      actor={actor}
      place={pengguna}
      searchParams={searchParams}
      read={readPeoplePage}
      present={(rows) => rows.map(barisPengguna)}
      action={tambah}
      emptyState={
        <EmptyState title="Belum ada pengguna" action={tambah}>
          Setiap orang yang boleh masuk ke portal berjajar di sini dengan peran dan cabangnya.
        </EmptyState>
      }
    />
  );
}
