import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { cx } from '#components/ui/cx.ts';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { bacaUji } from '#lib/koneksi/uji/baca-uji.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { orNotFound } from '../../../../../_request/or-not-found.ts';
import { pageActor } from '../../../../../_request/session.ts';
import { LiveRefresh } from '../../../../_components/live-refresh.tsx';
import { PrintButton } from '../../../../_components/print-button.tsx';
import { NotYours } from '../_components/not-yours.tsx';
import { keadaanUji } from '../_components/ringkasan-uji.ts';
import { jenisUji, statusUji } from '../_components/uji-view.ts';
import { BagianUat } from './_components/bagian-uat.tsx';
import { DaftarPercobaan } from './_components/daftar-percobaan.tsx';
import { FaktaUji } from './_components/fakta-uji.tsx';
import { HentikanUji } from './_components/hentikan-uji.tsx';
import { LangkahKoneksi } from './_components/langkah-koneksi.tsx';

export const metadata: Metadata = { title: 'Pengujian koneksi' };

/** One test of the connection as it goes: what was tried, what came back, what was found, and what a person has to say. */
export default async function UjiPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageActor(), await params];
  if (!holds(actor.peran, 'koneksi.lihat')) return <NotYours />;
  const uji = await orNotFound(id, (found) => bacaUji(actor, found));
  const { aktif, jalan } = statusUji[uji.status];
  const { label, mark } = keadaanUji({ ...uji, langkah: uji.percobaan });
  const bolehUbah = holds(actor.peran, 'koneksi.ubah');
  const uat = uji.jenis === 'uat';
  return (
    <>
      <LiveRefresh watch={[`uji:${id}`]} />
      <PrintHeader title={`${jenisUji[uji.jenis]} ${formatWaktu(uji.dibuat_pada)}`} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Uji dan UAT', href: '/pengaturan/koneksi/uji' }}
        title={jenisUji[uji.jenis]}
        lead={
          <>
            <StatusMark kind={mark} strong>
              {label}
            </StatusMark>
            <span>
              {uji.pembuat.nama}, {formatWaktu(uji.dibuat_pada)}
            </span>
          </>
        }
        action={
          <>
            {aktif && bolehUbah && <HentikanUji ujiId={id} />}
            <PrintButton label="Cetak" />
            {uat && !aktif && (
              <a href={`/pengaturan/koneksi/uji/${id}/berita-acara`} className={buttonStyle({ kind: 'primary' })}>
                <Download aria-hidden className="size-4" />
                Unduh Berita Acara
              </a>
            )}
          </>
        }
      />
      <div className="max-w-5xl space-y-4">
        {uji.status === 'menunggu' && <Banner tone="wait">Pengujian mulai begitu pengirim siap. Halaman ini memperbarui diri.</Banner>}
        {uji.status === 'bertanya' && (
          <Banner
            tone="wait"
            title="Ada yang tidak dapat dilihat dari panggilan"
            action={
              <Link href="#pertanyaan" className={cx(buttonStyle({ size: 'small' }), 'no-print')}>
                Ke pertanyaan
              </Link>
            }
          >
            Jawab pertanyaan di bawah supaya pengujian selesai.
          </Banner>
        )}
        {uji.keterangan && <Banner tone={uji.status === 'gagal' ? 'danger' : mark === 'gagal' ? 'wait' : 'info'}>{uji.keterangan}</Banner>}
      </div>
      <div className="mt-6 max-w-5xl">
        {uat ? (
          <BagianUat uji={uji} bolehUbah={bolehUbah} />
        ) : (
          <Section title="Langkah">
            <LangkahKoneksi percobaan={uji.percobaan} aktif={jalan} />
          </Section>
        )}
        <FaktaUji uji={uji} />
        <Section title={`Percobaan (${uji.percobaan.length})`}>
          <DaftarPercobaan ujiId={id} percobaan={uji.percobaan} aktif={jalan} terbuka={uji.terbuka} />
        </Section>
      </div>
    </>
  );
}
