import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { importKindNamed } from '#lib/impor/import-kinds.ts';
import { pageActor } from '../../../_request/session.ts';
import { ImporForm } from './impor-form.tsx';

/** Brings a list as an Excel file: choose, look at every row, save the good ones. */
export async function ImporPage({ jenis }: { readonly jenis: string }) {
  const actor = await pageActor();
  const kind = importKindNamed(jenis);
  if (!kind || !holds(actor.peran, kind.izin)) notFound();
  return (
    <>
      <PageHeader
        parent={{ label: kind.judul, href: `/pengaturan/${jenis}` }}
        title={`${kind.judul} dari Excel`}
        lead="Isi templat, pilih berkasnya, periksa barisnya. Tidak ada yang tersimpan sebelum Anda menekan Simpan."
      />
      <ImporForm
        jenis={jenis}
        judul={kind.judul}
        kolom={kind.columns.map(({ key, label, jelas }) => ({ key, label, jelas }))}
        keterangan={kind.keterangan}
      />
    </>
  );
}
