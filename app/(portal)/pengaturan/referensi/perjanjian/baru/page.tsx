import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { dokumenKlaim } from '#lib/jfusion/contract/dokumen-klaim.ts';
import { daftarProduk } from '#lib/referensi/baca-referensi.ts';
import { kolomPerjanjian, parameterPerjanjian } from '#lib/referensi/fields.ts';
import { pageActor } from '../../../../../_request/session.ts';
import { PerjanjianForm } from '../../_components/perjanjian-form.tsx';

export const metadata: Metadata = { title: 'Tambah perjanjian' };

const kosong = Object.fromEntries([...kolomPerjanjian, ...parameterPerjanjian].map(({ baris }) => [baris.name, '']));

/** A new agreement of a product that has none on its days. */
export default async function PerjanjianBaruPage() {
  const actor = await pageActor();
  if (!holds(actor.peran, 'referensi.ubah')) notFound();
  const produk = await daftarProduk(actor);
  return (
    <>
      <PageHeader
        parent={{ label: 'Perjanjian (PKS)', href: '/pengaturan/referensi/perjanjian' }}
        title="Tambah perjanjian"
        lead="Bila produknya sudah punya perjanjian yang berlaku, buka perjanjian itu dan pilih Ubah mulai tanggal."
      />
      <PerjanjianForm
        awal={{ produkKode: '', isian: kosong, wajib: dokumenKlaim.filter((row) => row.wajib).map((row) => row.kode) }}
        produk={produk.map(({ kode, nama }) => ({ kode, label: nama }))}
        asal={null}
      />
    </>
  );
}
