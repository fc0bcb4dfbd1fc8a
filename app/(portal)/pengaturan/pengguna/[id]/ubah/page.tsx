import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { cabangBuka } from '#lib/cabang/queries.ts';
import { bacaAkun } from '#lib/pengguna/queries.ts';
import { orNotFound } from '../../../../../_request/or-not-found.ts';
import { pageActor } from '../../../../../_request/session.ts';
import { UbahForm } from '../../_components/ubah-form.tsx';

export const metadata: Metadata = { title: 'Ubah pengguna' };

/** The account's form; nobody's own. */
export default async function UbahPenggunaPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageActor(), await params];
  if (!holds(actor.peran, 'pengguna.ubah') || actor.id === id) notFound();
  const akun = await orNotFound(id, (satu) => bacaAkun(actor, satu));
  const cakupan = akun.cakupan.map((row) => row.id);
  return (
    <>
      <PageHeader parent={{ label: akun.nama, href: `/pengaturan/pengguna/${id}` }} title={`Ubah ${akun.nama}`} />
      <UbahForm
        id={id}
        awal={{
          namaPengguna: akun.namaPengguna,
          nama: akun.nama,
          email: akun.email ?? '',
          peran: akun.peran,
          cabangId: akun.cabang.id,
          semuaCabang: akun.semuaCabang,
          cakupan,
        }}
        cabang={await cabangBuka(actor, [akun.cabang.id, ...cakupan])}
      />
    </>
  );
}
