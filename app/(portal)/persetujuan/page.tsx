import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { waitingLetters } from '#lib/persetujuan/queries.ts';
import { pageActor } from '../../_request/session.ts';
import { LiveRefresh } from '../_components/live-refresh.tsx';
import { subjectsOf } from '../_perihal.ts';
import { Inbox } from './_components/inbox.tsx';
import { waitingView } from './_components/waiting-view.ts';

export const metadata: Metadata = { title: 'Persetujuan' };

/** Persetujuan: letters that wait for a second person; a supervisor decides, everybody else sees what of theirs waits. */
export default async function PersetujuanPage() {
  const actor = await pageActor();
  const bolehMemutuskan = holds(actor.peran, 'persetujuan.putuskan');
  const { jumlah, surat } = await waitingLetters(actor);
  const perihal = await subjectsOf(actor, surat);
  const letters = surat.map((letter) => waitingView(letter, perihal.get(letter.objek_id), randomUUID));
  const lead = bolehMemutuskan
    ? 'Surat yang belum boleh dikirim sebelum diputus orang kedua, yang terlama di atas.'
    : 'Surat buatan Anda yang belum boleh dikirim sebelum disetujui supervisor.';
  return (
    <>
      <LiveRefresh watch="semua" />
      <PageHeader title="Persetujuan" {...(jumlah > 0 ? { count: String(jumlah) } : {})} lead={lead} />
      <Inbox letters={letters} bolehMemutuskan={bolehMemutuskan} />
      {jumlah > letters.length && (
        <p className="mt-3 text-soft">{letters.length} surat terlama ditampilkan; sisanya muncul setelah ini diputus.</p>
      )}
      {jumlah === 0 && (
        <div className="border-y border-rule-strong">
          <EmptyState
            title={bolehMemutuskan ? 'Tidak ada yang menunggu persetujuan' : 'Tidak ada surat Anda yang menunggu'}
            action={<LinkButton href="/pengiriman">Lihat semua surat</LinkButton>}
          >
            {bolehMemutuskan
              ? 'Surat yang menurut kebijakan perlu orang kedua, misalnya pembayaran IJP di atas batas, muncul di sini begitu dibuat.'
              : 'Surat yang perlu persetujuan supervisor muncul di sini sampai diputus; setelah itu dikirim sendiri.'}
          </EmptyState>
        </div>
      )}
    </>
  );
}
