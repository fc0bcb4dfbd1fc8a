import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DataTable } from '#components/data-table/data-table.tsx';
import { formatNumber } from '#components/data-table/format.ts';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { isId } from '#lib/id.ts';
import { bacaLaporan, bacaRingkasan } from '#lib/laporan/baca-laporan.ts';
import { alamatPilihan, bacaPilihan } from '#lib/laporan/baca-pilihan.ts';
import { laporanBernama } from '#lib/laporan/daftar-laporan.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { ExcelLink } from '../../_components/list/excel-link.tsx';
import { PrintDocument } from '../../_components/print-document.tsx';
import { BagianRingkasan } from '../_components/bagian-ringkasan.tsx';
import { barisRincian, kolomRincian } from '../_components/baris-rincian.ts';
import { periodeCepat } from '../_components/periode-cepat.ts';
import { SaringanLaporan } from '../_components/saringan-laporan.tsx';

type Props = {
  readonly params: Promise<{ id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: laporanBernama((await params).id)?.judul ?? 'Laporan' };
}

/** One report on the screen: what it is asked for, its sums with a chart, its rows; Excel and paper of the same. */
export default async function LaporanPage({ params, searchParams }: Props) {
  const actor = await pageFor('laporan.lihat');
  const laporan = laporanBernama((await params).id);
  if (!laporan || !holds(actor.peran, laporan.izin)) notFound();
  const asked = await searchParams;
  const letak = (key: string) => (isId(asked[key]) ? asked[key] : null);
  const { pilihan, cabang, produk, kata, salah } = await bacaPilihan(actor, laporan, asked);
  const [ringkasan, page] = await Promise.all([
    bacaRingkasan(actor, laporan, pilihan),
    bacaLaporan(actor, laporan, pilihan, { setelah: letak('setelah'), sebelum: letak('sebelum') }),
  ]);
  const path = `/laporan/${laporan.id}`;
  const href = (change: Readonly<Record<string, string>> = {}) => path + alamatPilihan(pilihan, change);
  const banyak = formatNumber(String(ringkasan.seluruh.baris));
  return (
    <>
      <PageHeader
        title={laporan.judul}
        lead={laporan.kalimat}
        parent={{ label: 'Laporan', href: '/laporan' }}
        action={
          holds(actor.peran, 'laporan.unduh') && (
            <>
              <ExcelLink href={`${path}/excel${alamatPilihan(pilihan)}`} />
              <PrintDocument href={`${path}/cetak${alamatPilihan(pilihan)}`}>Cetak</PrintDocument>
            </>
          )
        }
      />
      <SaringanLaporan
        key={href()}
        action={path}
        dari={pilihan.dari}
        sampai={pilihan.sampai}
        cabang={pilihan.cabang ?? ''}
        produk={pilihan.produk ?? ''}
        menurut={pilihan.kelompok}
        daftarCabang={cabang}
        daftarProduk={produk}
        salah={salah}
        cepat={periodeCepat(path, pilihan)}
      />
      {ringkasan.luput && (
        <div className="mb-6">
          <Banner>{ringkasan.luput}</Banner>
        </div>
      )}
      {ringkasan.seluruh.baris === 0 ? (
        <EmptyState title={`Tidak ada isi untuk ${kata.periode}`}>Pilih periode, cabang, atau produk lain di atas.</EmptyState>
      ) : (
        <>
          <BagianRingkasan
            laporan={laporan}
            kelompok={pilihan.kelompok}
            ringkasan={ringkasan}
            alamat={Object.fromEntries(laporan.kelompok.map(({ key }) => [key, href({ menurut: key })]))}
          />
          <Section title="Rincian">
            <DataTable
              label={`Rincian ${laporan.judul}`}
              columns={kolomRincian(laporan, cabang.length === 1)}
              rows={page.rows.map((row) => barisRincian(laporan, row))}
              sort={null}
              sortHrefs={{}}
              count={{ text: banyak }}
              previousHref={page.previous && href({ sebelum: page.previous })}
              nextHref={page.next && href({ setelah: page.next })}
              printTitle={`${laporan.judul} · ${kata.periode} · ${kata.cabang} · ${page.rows.length} dari ${banyak} baris`}
              printedBy={actor.nama}
            />
          </Section>
        </>
      )}
    </>
  );
}
