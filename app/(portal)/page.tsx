import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { ringkasanBulan } from '#lib/covering/ringkasan-bulan.ts';
import { ringkasanIjp } from '#lib/laporan/ringkasan-ijp.ts';
import { ringkasanKlaim } from '#lib/laporan/ringkasan-klaim.ts';
import { ringkasanProduksi } from '#lib/laporan/ringkasan-produksi.ts';
import { tugasSaya } from '#lib/laporan/tugas-saya.ts';
import { lineState } from '#lib/pengiriman/line-state.ts';
import { lineTrouble } from '#lib/pengiriman/queries.ts';
import { pageActor } from '../_request/session.ts';
import { LinePanel } from './_components/line-panel.tsx';
import { LiveRefresh } from './_components/live-refresh.tsx';
import { MonthPanel } from './_components/month-panel.tsx';
import { TaskGroup } from './_components/task-group.tsx';
import { taskWords } from './_components/task-words.ts';
import { YearCharts } from './_components/year-charts.tsx';

export const metadata: Metadata = { title: 'Beranda' };

/** What waits for the person signed in, then the line, then this month, then the year in pictures. */
export default async function BerandaPage() {
  const actor = await pageActor();
  const [tugas, bulan, line, trouble, produksi, ijp, klaim] = await Promise.all([
    tugasSaya(actor),
    ringkasanBulan(actor),
    lineState(),
    lineTrouble(actor),
    ringkasanProduksi(actor),
    ringkasanIjp(actor),
    ringkasanKlaim(actor),
  ]);
  const perlu = tugas.filter((group) => taskWords[group.jenis].perluSaya).reduce((sum, group) => sum + group.jumlah, 0);
  const baru = !bulan.pernah && tugas.length === 0;
  const now = new Date();
  return (
    <>
      <LiveRefresh watch="semua" />
      <PageHeader
        title="Beranda"
        lead={baru ? `Selamat datang, ${actor.nama}.` : perlu > 0 ? `${perlu} hal menunggu Anda.` : 'Tidak ada yang menunggu Anda.'}
        action={
          !baru && (
            <LinkButton href="/covering/baru" kind="primary">
              Ajukan penjaminan
            </LinkButton>
          )
        }
      />
      <TwoColumn
        sideLabel="Jalur dan bulan ini"
        main={
          baru ? (
            <Beginning />
          ) : tugas.length > 0 ? (
            tugas.map((group) => <TaskGroup key={group.jenis} group={group} now={now} />)
          ) : (
            <AllDone />
          )
        }
        side={
          <>
            <LinePanel line={line} trouble={trouble?.kalimat ?? null} />
            {!baru && <MonthPanel month={bulan} />}
          </>
        }
      />
      <YearCharts produksi={produksi} ijp={ijp} klaim={klaim} />
    </>
  );
}

function Beginning() {
  return (
    <EmptyState
      title="Belum ada penjaminan dari cabang Anda"
      action={
        <>
          <LinkButton href="/covering/baru" kind="primary">
            Ajukan penjaminan pertama
          </LinkButton>
          <LinkButton href="/panduan">Baca panduan</LinkButton>
        </>
      }
    >
      Isi permohonan satu debitur, kirim, dan jawaban Jamkrindo tampil di sini. Yang menunggu Anda akan selalu ada di halaman ini.
    </EmptyState>
  );
}

function AllDone() {
  return (
    <EmptyState title="Semua sudah beres">
      Draf, yang ditolak, IJP yang belum dibayar, dokumen klaim yang kurang, dan surat yang menunggu Anda tampil di sini begitu ada.
    </EmptyState>
  );
}
