import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { daftarUji } from '#lib/koneksi/uji/daftar-uji.ts';
import { pageActor } from '../../../../_request/session.ts';
import { LiveRefresh } from '../../../_components/live-refresh.tsx';
import { NotYours } from './_components/not-yours.tsx';
import { UjiTable } from './_components/uji-table.tsx';

export const metadata: Metadata = { title: 'Uji dan UAT' };

/** Every test of the connection, the newest first. */
export default async function DaftarUjiPage() {
  const actor = await pageActor();
  if (!holds(actor.peran, 'koneksi.lihat')) return <NotYours />;
  const rows = await daftarUji(actor);
  return (
    <>
      <LiveRefresh watch={rows.map(({ id }) => `uji:${id}`)} />
      <PrintHeader title="Uji koneksi dan UAT" printedBy={actor.nama} />
      <PageHeader parent={{ label: 'Koneksi', href: '/pengaturan/koneksi' }} title="Uji dan UAT" count={String(rows.length)} />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada pengujian" action={<LinkButton href="/pengaturan/koneksi">Ke halaman Koneksi</LinkButton>}>
          Pengujian dimulai di halaman Koneksi dan tersimpan di sini beserta buktinya.
        </EmptyState>
      ) : (
        <UjiTable rows={rows} />
      )}
    </>
  );
}
