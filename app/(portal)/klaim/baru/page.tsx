import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { daftarDraf } from '#lib/draf/draf.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { Dasar } from './_components/dasar.tsx';
import { alamatDraf, JENIS_DRAF } from './_components/isian.ts';
import { KlaimForm } from './_components/klaim-form.tsx';
import { PilihSertifikat } from './_components/pilih-sertifikat.tsx';
import { bacaAwal } from './awal.ts';

export const metadata: Metadata = { title: 'Klaim baru' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The form of a claim: from a certificate, or as a correction of an earlier claim; without either, the way to a certificate. */
export default async function KlaimBaruPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([pageFor('klaim.ajukan'), searchParams]);
  const awal = await bacaAwal(actor, params);
  const parent = { label: 'Klaim', href: '/klaim' };
  if (!awal) {
    const drafs = await daftarDraf(actor, JENIS_DRAF);
    return (
      <>
        <PageHeader title="Klaim baru" parent={parent} lead="Pilih dahulu sertifikat yang diklaim; isiannya diambil dari sana." />
        <PilihSertifikat />
        {drafs.length > 0 && (
          <section aria-labelledby="draf-judul" className="mt-8 max-w-2xl">
            <h2 id="draf-judul" className="border-b border-rule-strong pb-1.5 text-sm font-semibold">
              Draf yang belum dikirim
            </h2>
            <ul>
              {drafs.map((draf) => (
                <li key={draf.id} className="border-b border-rule py-2">
                  <Link href={alamatDraf(draf.isi)} className="text-accent underline underline-offset-2">
                    {draf.isi.no_spk || 'Tanpa nomor surat'}
                  </Link>{' '}
                  <span className="text-faint">{formatWaktu(draf.diperbaruiPada)}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </>
    );
  }
  const { dasar, dikoreksi, halangan, nilai, draf } = awal;
  return (
    <>
      <PageHeader title={dikoreksi ? 'Ajukan klaim lagi' : 'Klaim baru'} parent={parent} lead={dasar.namaDebitur} />
      {dikoreksi && (
        <div className="mb-4">
          <Banner
            tone="wait"
            title="Mengajukan lagi klaim sebelumnya"
            action={
              <LinkButton href={`/klaim/${dikoreksi.id}`} size="small">
                Lihat klaim asal
              </LinkButton>
            }
          >
            {dikoreksi.pesan ? `Jamkrindo menjawab: “${dikoreksi.pesan}” ` : ''}
            Perbaiki di bawah ini; klaim ini tercatat sebagai klaim baru yang tertaut ke asalnya.
          </Banner>
        </div>
      )}
      <Dasar dasar={dasar} />
      {halangan ? (
        <Banner
          tone="wait"
          title="Klaim belum dapat diajukan"
          action={
            <LinkButton href={halangan.href} size="small">
              Buka
            </LinkButton>
          }
        >
          {halangan.kalimat}
        </Banner>
      ) : (
        <KlaimForm
          key={`${dasar.penjaminanId}${dikoreksi?.id ?? ''}`}
          dasar={dasar}
          nilai={nilai}
          draf={draf}
          koreksiDariId={dikoreksi?.id ?? null}
        />
      )}
    </>
  );
}
