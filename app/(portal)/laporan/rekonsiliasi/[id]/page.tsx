import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { bacaRekonsiliasi } from '#lib/laporan/baca-rekonsiliasi.ts';
import { ringkasanKelas } from '#lib/laporan/ringkasan-kelas.ts';
import { kelasRekonsiliasi, semuaKelas } from '#lib/laporan/status.ts';
import { formatTanggal, formatWaktu } from '#lib/tanggal.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageFor } from '../../../../_request/page-for.ts';
import { ExcelLink } from '../../../_components/list/excel-link.tsx';
import { LiveRefresh } from '../../../_components/live-refresh.tsx';
import { PrintButton } from '../../../_components/print-button.tsx';
import { jenisRekonsiliasi } from '../_components/kata.ts';
import { Kemajuan } from './_components/kemajuan.tsx';
import { TabelBaris } from './_components/tabel-baris.tsx';
import { TabelKelas } from './_components/tabel-kelas.tsx';
import { TandaTangan } from './_components/tanda-tangan.tsx';

export const metadata: Metadata = { title: 'Rekonsiliasi' };

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<{ kelas?: string | string[] }> };

/** One reconciliation: how far it came, what the two books make of each other, and every row; made to be printed on A4. */
export default async function RekonsiliasiIdPage({ params, searchParams }: Props) {
  const [actor, { id }, { kelas }, { namaMitra }] = [
    await pageFor('rekonsiliasi.lihat'),
    await params,
    await searchParams,
    await ringkasanKoneksi(),
  ];
  const rekonsiliasi = await orNotFound(id, (known) => bacaRekonsiliasi(actor, known));
  const { jenis, baris, pindah, cabang, dari, sampai, pembuat, dibuatPada } = rekonsiliasi;
  const kata = jenisRekonsiliasi[jenis];
  const alamat = `/laporan/rekonsiliasi/${id}`;
  const terpilih = semuaKelas.find((satu) => satu === kelas) ?? null;
  const tampil = terpilih ? baris.filter((satu) => satu.kelas === terpilih) : baris;
  const periode = `${kata.periode} ${formatTanggal(dari)} sampai ${formatTanggal(sampai)}, ${cabang}.`;
  return (
    <div className="print-titled print-wide">
      <LiveRefresh watch={baris.flatMap((satu) => (satu.kelas === 'menunggu' && satu.surat ? [satu.surat.id] : []))} />
      <PrintHeader title={`${kata.judul}. ${periode}`} letterhead={[namaMitra, cabang]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Rekonsiliasi', href: '/laporan/rekonsiliasi' }}
        title={kata.judul}
        count={String(baris.length)}
        lead={`${periode} Dimulai ${formatWaktu(dibuatPada)} oleh ${pembuat}.`}
        action={
          <>
            <PrintButton label="Cetak" />
            <ExcelLink href={`${alamat}/excel`} />
          </>
        }
      />
      <p className="print-only mb-4">
        Ditanyakan kepada Jamkrindo {formatWaktu(dibuatPada)} oleh {pembuat}.
      </p>
      <Kemajuan rekonsiliasi={rekonsiliasi} />
      <Section title={`Hasil, ${kata.nilai}`}>
        <TabelKelas rows={ringkasanKelas(baris)} alamat={alamat} terpilih={terpilih} />
      </Section>
      <Section
        title={terpilih ? `${kelasRekonsiliasi[terpilih].label}, ${tampil.length} baris` : `Semua baris, ${baris.length}`}
        action={
          terpilih && (
            <LinkButton href={alamat} scroll={false} size="small">
              Tampilkan semua
            </LinkButton>
          )
        }
      >
        {tampil.length > 0 ? <TabelBaris rows={tampil} /> : <p className="py-3 text-soft">Tidak ada lagi baris dengan hasil ini.</p>}
        {pindah > 0 && <p className="mt-2 text-soft">{pindah} baris lain tidak ditampilkan: debiturnya sudah pindah ke unit kerja lain.</p>}
      </Section>
      <TandaTangan />
    </div>
  );
}
