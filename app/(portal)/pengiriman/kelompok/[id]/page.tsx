import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { readBatch } from '#lib/pengiriman/batch-progress.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageFor } from '../../../../_request/page-for.ts';
import { LiveRefresh } from '../../../_components/live-refresh.tsx';
import { Palang } from '../../../_components/palang.tsx';
import { PrintButton } from '../../../_components/print-button.tsx';
import { subjectsOf } from '../../../_perihal.ts';
import { kalimatKelompok, sudahDijawab } from '../../_components/kata-kelompok.ts';
import { TabelKelompok } from './_components/tabel-kelompok.tsx';

export const metadata: Metadata = { title: 'Kelompok permohonan' };

/** Drafts that were filed together: how far they are, and each with how it stands. */
export default async function KelompokPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageFor('pengiriman.lihat'), await params];
  const { kemajuan, surat } = await orNotFound(id, (found) => readBatch(actor, found));
  const perihal = await subjectsOf(actor, surat);
  const judul = `Kelompok ${kemajuan.jumlah} permohonan`;
  return (
    <>
      <LiveRefresh watch={surat.map((row) => row.id)} />
      <PrintHeader title={judul} letterhead={[kemajuan.cabang]} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Pengiriman', href: '/pengiriman' }}
        title={judul}
        lead={
          <>
            {kemajuan.nilai && <span>Jumlah plafon {formatRupiah(kemajuan.nilai)}</span>}
            <span>
              Diajukan {kemajuan.pembuat}, {kemajuan.cabang}, {formatWaktu(kemajuan.dibuatPada)}
            </span>
          </>
        }
        action={<PrintButton label="Cetak" />}
      />
      <Section title="Kemajuan">
        <div className="max-w-3xl py-2">
          <Palang nilai={sudahDijawab(kemajuan)} penuh={kemajuan.jumlah} label={`Kemajuan ${judul}`} />
          <p role="status" className="tabular-nums">
            {kalimatKelompok(kemajuan)}
          </p>
        </div>
      </Section>
      <Section title="Baris">
        <TabelKelompok surat={surat} perihal={perihal} now={Date.now()} />
      </Section>
    </>
  );
}
