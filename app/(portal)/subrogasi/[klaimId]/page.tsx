import type { Metadata } from 'next';
import Link from 'next/link';
import { Facts } from '#components/layout/facts.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { Timeline } from '#components/layout/timeline.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { Money } from '#components/ui/money.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { may } from '#lib/auth/actor.ts';
import { holds } from '#lib/auth/permissions.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { toSen } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { orNotFound } from '../../../_request/or-not-found.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { PrintButton } from '../../_components/print-button.tsx';
import { turnFor } from '../../_components/turn-for.ts';
import { riwayat } from '../../covering/[id]/_components/riwayat.ts';
import { bacaHalaman } from './_components/baca-halaman.ts';
import { giliran } from './_components/giliran.ts';
import { langsungBuka } from './_components/langsung-buka.ts';
import { PapanAngsuran } from './_components/papan-angsuran.tsx';
import { Pemberitahuan } from './_components/pemberitahuan.tsx';
import { RincianAngsuran } from './_components/rincian-angsuran.tsx';
import { Ringkasan } from './_components/ringkasan.tsx';

export const metadata: Metadata = { title: 'Subrogasi' };

type Props = { params: Promise<{ klaimId: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The recovery of one paid claim: its running balance, instalments with their two letters, and everything that happened. */
export default async function SubrogasiKlaimPage({ params, searchParams }: Props) {
  const [actor, { klaimId }, query] = [await pageFor('subrogasi.lihat'), await params, await searchParams];
  const [halaman, koneksi] = await Promise.all([orNotFound(klaimId, (id) => bacaHalaman(actor, id)), ringkasanKoneksi()]);
  const { subrogasi, bawaan, surat, catatan, rincian, pilihan, pantau, selesai } = halaman;
  const { status, keputusan, persen, dapatDiajukan, terbawa, dibayar, kembali, sisa, baris } = subrogasi;
  return (
    <>
      <LiveRefresh watch={pantau} />
      <PrintHeader title="Rincian subrogasi" letterhead={[koneksi.namaMitra, subrogasi.unit]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Permohonan Subrogasi', href: '/subrogasi' }}
        title={subrogasi.namaDebitur}
        lead={
          <>
            <StatusMark kind={status.mark} strong>
              {status.label}
            </StatusMark>
            <span>
              Sertifikat <CopyCode value={subrogasi.nomorSertifikat} label="Salin nomor sertifikat" />
            </span>
            <span>Persetujuan {keputusan?.nomor ?? '–'}</span>
          </>
        }
        action={<PrintButton label="Cetak" />}
      />
      <Pemberitahuan surat={surat} rincian={rincian} selesai={selesai} />
      <Ringkasan {...subrogasi} />
      <PapanAngsuran
        klaimId={klaimId}
        saldo={{ dibayar, kembali, sisa, baris }}
        dasar={{ persen, sisa: dapatDiajukan, terbawa }}
        bawaan={bawaan}
        pilihan={pilihan}
        dapatInput={holds(actor.peran, 'subrogasi.ajukan') && toSen(dapatDiajukan) > 0n}
        langsung={langsungBuka(query, subrogasi.angsuran)}
      />
      <div className="mt-8">
        <TwoColumn
          main={
            <>
              <Section title="Klaim">
                <Facts
                  items={[
                    {
                      label: 'Nomor surat klaim',
                      value: (
                        <Link href={`/klaim/${klaimId}`} className="rounded text-accent underline underline-offset-2">
                          {subrogasi.noSpk}
                        </Link>
                      ),
                    },
                    { label: 'Nomor rekening', value: <CopyCode value={subrogasi.noRekening} label="Salin nomor rekening" /> },
                    { label: 'Nilai klaim', value: <Money value={subrogasi.nilaiKlaim} /> },
                    { label: 'Nilai persetujuan', value: keputusan?.nilai && <Money value={keputusan.nilai} /> },
                    { label: 'Nomor persetujuan', value: keputusan?.nomor, wide: true },
                    { label: 'Tanggal persetujuan', value: keputusan?.tanggal && formatTanggal(keputusan.tanggal) },
                    { label: 'Klaim dibayar', value: formatTanggal(subrogasi.tanggalBayar) },
                    { label: 'Produk', value: subrogasi.produk },
                    { label: 'Unit kerja', value: subrogasi.unit },
                    { label: 'Nomor aplikasi', value: subrogasi.nomorAplikasi },
                  ]}
                />
              </Section>
              <RincianAngsuran angsuran={subrogasi.angsuran} pilihan={pilihan} />
            </>
          }
          side={
            <Timeline
              turn={turnFor(giliran(baris, sisa, selesai), { acts: may(actor, 'subrogasi.ajukan'), siapa: 'petugas klaim' })}
              items={riwayat(surat, catatan, rincian)}
            />
          }
        />
      </div>
    </>
  );
}
