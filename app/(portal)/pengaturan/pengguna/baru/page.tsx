import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { cabangBuka } from '#lib/cabang/queries.ts';
import { pageActor } from '../../../../_request/session.ts';
import { TambahForm } from '../_components/tambah-form.tsx';

export const metadata: Metadata = { title: 'Tambah pengguna' };

/** A new account. */
export default async function PenggunaBaruPage() {
  const actor = await pageActor();
  if (!holds(actor.peran, 'pengguna.ubah')) notFound();
  return (
    <>
      <PageHeader parent={{ label: 'Pengguna', href: '/pengaturan/pengguna' }} title="Tambah pengguna" />
      <TambahForm cabang={await cabangBuka(actor)} />
    </>
  );
}
