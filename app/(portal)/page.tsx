import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { TwoColumn } from '#components/layout/two-column.tsx';
import { type Actor, may } from '#lib/auth/actor.ts';
import { ringkasanBulan } from '#lib/covering/ringkasan-bulan.ts';
import { ringkasanAuditor } from '#lib/laporan/ringkasan-auditor.ts';
import { ringkasanIjp } from '#lib/laporan/ringkasan-ijp.ts';
import { ringkasanKlaim } from '#lib/laporan/ringkasan-klaim.ts';
import { ringkasanProduksi } from '#lib/laporan/ringkasan-produksi.ts';
import { ringkasanSistem } from '#lib/laporan/ringkasan-sistem.ts';
import { jumlahTugas, tugasSaya } from '#lib/laporan/tugas-saya.ts';
import { lineState } from '#lib/pengiriman/line-state.ts';
import { lineTrouble } from '#lib/pengiriman/line-trouble.ts';
import { oldestUnknown } from '#lib/pengiriman/oldest-unknown.ts';
import { pageActor } from '../_request/session.ts';
import { BerandaAction } from './_components/beranda-action.tsx';
import { LinePanel } from './_components/line-panel.tsx';
import { LiveRefresh } from './_components/live-refresh.tsx';
import { MonthPanel } from './_components/month-panel.tsx';
import { NewsPanel } from './_components/news-panel.tsx';
import { NothingWaits } from './_components/nothing-waits.tsx';
import { SystemPanel } from './_components/system-panel.tsx';
import { TaskGroup } from './_components/task-group.tsx';
import { YearCharts } from './_components/year-charts.tsx';

export const metadata: Metadata = { title: 'Beranda' };

/** What waits for the person signed in, then the line and what their role looks after, then the year in pictures. */
export default async function BerandaPage() {
  const actor = await pageActor();
  const [tugas, line, trouble, unknown, bulan, sistem, kabar, tahun] = await Promise.all([
    tugasSaya(actor),
    lineState(),
    lineTrouble(actor),
    may(actor, 'pengiriman.putuskan') ? oldestUnknown(actor) : null,
    may(actor, 'laporan.lihat') ? ringkasanBulan(actor) : null,
    may(actor, 'pengguna.ubah') ? ringkasanSistem(actor) : null,
    may(actor, 'audit.lihat') ? ringkasanAuditor(actor) : null,
    may(actor, 'laporan.lihat') ? bacaTahun(actor) : null,
  ]);
  const perlu = jumlahTugas(tugas);
  const baru = bulan !== null && !bulan.pernah && tugas.length === 0 && may(actor, 'covering.ajukan');
  const now = new Date();
  return (
    <>
      <LiveRefresh watch="semua" />
      <PageHeader
        title="Beranda"
        lead={baru ? `Selamat datang, ${actor.nama}.` : perlu > 0 ? `${perlu} hal menunggu Anda.` : 'Tidak ada yang menunggu Anda.'}
        action={!baru && <BerandaAction peran={actor.peran} />}
      />
      <TwoColumn
        sideLabel="Jalur dan ringkasan"
        main={
          <>
            {tugas.map((group) => (
              <TaskGroup
                key={group.jenis}
                group={group}
                now={now}
                telatDalam={group.jenis === 'belum_pasti' ? (unknown?.telatDalam ?? null) : null}
              />
            ))}
            {kabar && <NewsPanel kabar={kabar} />}
            {tugas.length === 0 && !kabar && <NothingWaits peran={actor.peran} baru={baru} />}
          </>
        }
        side={
          <>
            <LinePanel line={line} trouble={trouble} />
            {sistem && <SystemPanel sistem={sistem} />}
            {bulan && !baru && <MonthPanel month={bulan} />}
          </>
        }
      />
      {tahun && <YearCharts {...tahun} />}
    </>
  );
}

async function bacaTahun(actor: Actor) {
  const [produksi, ijp, klaim] = await Promise.all([ringkasanProduksi(actor), ringkasanIjp(actor), ringkasanKlaim(actor)]);
  return { produksi, ijp, klaim };
}
