import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { menungguKeputusan } from '#lib/persetujuan/menunggu-keputusan.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { pageActor } from '../../_request/session.ts';
import { LiveRefresh } from '../_components/live-refresh.tsx';
import { bagianPersetujuan, bagianPertama } from './_components/bagian.ts';
import { Inbox } from './_components/inbox.tsx';
import { PersetujuanTabs } from './_components/persetujuan-tabs.tsx';
import { waitingView } from './_components/waiting-view.ts';
import { wordsOf } from './_components/words-of.ts';

export const metadata: Metadata = { title: 'Persetujuan' };

/** Persetujuan: everything this person may decide, by their own authority or in somebody's place, the oldest first. */
export default async function PersetujuanPage() {
  const actor = await pageActor();
  const bagian = bagianPersetujuan(actor);
  if (bagianPertama(bagian) !== '/persetujuan') redirect(bagianPertama(bagian));
  const { jumlah, nilai, permintaan } = await menungguKeputusan(actor);
  const senilai = Number(nilai) > 0 ? `Senilai ${formatRupiah(nilai)}, yang` : 'Yang';
  const { kata, usul } = await wordsOf(actor, permintaan);
  const bar = new Map(usul.map((row) => [row.persetujuanId, row.halangan]));
  const rows = permintaan.map((row) =>
    waitingView(actor, { ...row, halangan: row.halangan ?? bar.get(row.id) ?? null }, kata.get(row.id) ?? { judul: '', rincian: '' }),
  );
  return (
    <>
      <LiveRefresh watch="semua" />
      <PageHeader
        title="Persetujuan"
        {...(jumlah > 0 ? { count: String(jumlah) } : {})}
        lead={
          jumlah > 0
            ? `${senilai} terlama di atas.${jumlah > rows.length ? ` ${rows.length} yang terlama ditampilkan.` : ''}`
            : 'Yang dibuat orang lain dan menunggu keputusan Anda.'
        }
      />
      <PersetujuanTabs bagian={bagian} />
      <Inbox rows={rows} total={jumlah} />
    </>
  );
}
