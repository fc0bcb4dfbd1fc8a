import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { bacaReferensi } from '#lib/referensi/baca-referensi.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageActor } from '../../../../_request/session.ts';
import { PerjanjianForm } from './perjanjian-form.tsx';
import { isianPerjanjian } from './perjanjian-words.ts';

type Props = { readonly id: string; readonly cara: 'perbaiki' | 'ganti' };

const words = {
  perbaiki: {
    title: 'Perbaiki',
    lead: 'Untuk salah catat: isinya diganti sejak hari pertama. Hanya selama belum ada klaim yang memakainya.',
  },
  ganti: {
    title: 'Ubah mulai tanggal',
    lead: 'Isi di bawah berlaku sejak tanggal yang Anda tulis; perjanjian yang sekarang berakhir sehari sebelumnya.',
  },
} as const;

/** The form of an agreement that stands on another: puts it right, or follows it from a date. */
export async function BentukPerjanjian({ id, cara }: Props) {
  const actor = await pageActor();
  if (!holds(actor.peran, 'referensi.ubah')) notFound();
  const { perjanjian, produk } = await orNotFound(id, (satu) => bacaReferensi(actor, satu));
  const isian = { ...isianPerjanjian(perjanjian), ...(perjanjian.contoh && { nomor: '', sumber: '' }) };
  return (
    <>
      <PageHeader
        parent={{ label: perjanjian.nomor, href: `/pengaturan/referensi/perjanjian/${id}` }}
        title={`${words[cara].title}: ${perjanjian.nomor}`}
        lead={words[cara].lead}
      />
      <PerjanjianForm
        awal={{
          produkKode: perjanjian.produkKode,
          isian: cara === 'ganti' ? { ...isian, berlaku_dari: '', berlaku_sampai: '' } : isian,
          wajib: perjanjian.dokumen.filter((row) => row.wajib).map((row) => row.kode),
        }}
        produk={[{ kode: perjanjian.produkKode, label: produk }]}
        asal={{ id, cara }}
      />
    </>
  );
}
