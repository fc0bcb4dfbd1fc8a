import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { may } from '#lib/auth/actor.ts';
import { orNotFound } from '../../../_request/or-not-found.ts';
import { pageActor } from '../../../_request/session.ts';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { detailView } from '../_components/detail-view.ts';
import { OneRequest } from '../_components/one-request.tsx';

export const metadata: Metadata = { title: 'Permintaan persetujuan' };

/** One request on a page of its own: where a notice leads, and how it ended. */
export default async function PermintaanPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = [await pageActor(), await params];
  const detail = await orNotFound(id, (found) => detailView(actor, found));
  const memutuskan = may(actor, 'persetujuan.putuskan') || may(actor, 'aturan.setujui') || actor.wewenang.length > 0;
  return (
    <>
      <LiveRefresh watch={[`persetujuan:${id}`]} />
      <PageHeader title={detail.permintaan.judul} parent={{ label: 'Persetujuan', href: '/persetujuan' }} />
      <OneRequest detail={detail} decides={memutuskan && !detail.milikSendiri && detail.selesai === null} />
    </>
  );
}
