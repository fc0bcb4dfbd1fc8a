import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { kelompokPemberitahuan } from '#lib/pemberitahuan/kinds.ts';
import { unreadNotices } from '#lib/pemberitahuan/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { pageActor } from '../../_request/session.ts';
import { LiveRefresh } from '../_components/live-refresh.tsx';
import { dayHead } from './_components/clock.ts';
import { addressOf, FilterLinks, type NoticeChoice } from './_components/filter-links.tsx';
import { NoticeRow } from './_components/notice-row.tsx';
import { noticeViews } from './_components/notice-view.ts';
import { ReadAll } from './_components/read-all.tsx';

export const metadata: Metadata = { title: 'Pemberitahuan' };

const SEHALAMAN = 50;

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> };

/** Pemberitahuan: all that this person was told in the last ninety days, by day. */
export default async function PemberitahuanPage({ searchParams }: Props) {
  const [actor, params] = await Promise.all([pageActor(), searchParams]);
  const choice: NoticeChoice = {
    baru: params.baru === '1',
    kelompok: kelompokPemberitahuan.find((kelompok) => kelompok === params.tentang) ?? null,
  };
  const sebelum = typeof params.sebelum === 'string' ? params.sebelum : null;
  const [baru, { rows, lagi }] = await Promise.all([unreadNotices(actor), noticeViews(actor, { ...choice, sebelum }, SEHALAMAN)]);
  const hari = Map.groupBy(rows, (row) => hariIni(new Date(row.pada)));
  const newest = rows[0];
  return (
    <>
      <LiveRefresh watch="pemberitahuan" />
      <PageHeader
        title="Pemberitahuan"
        lead={baru === 0 ? 'Semua sudah dibaca.' : `${baru >= 100 ? 'Lebih dari 99' : baru} belum dibaca.`}
        action={baru > 0 && newest && sebelum === null && <ReadAll sampai={newest.id} />}
      />
      <FilterLinks choice={choice} />
      <div className="max-w-3xl">
        {[...hari].map(([day, notices]) => (
          <Section key={day} title={dayHead(day)}>
            <ul>
              {notices.map((row) => (
                <li key={row.id} className="border-b border-rule">
                  <NoticeRow row={row} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
        {rows.length === 0 && <Nothing choice={choice} />}
        <p className="mt-4 flex gap-2">
          {sebelum !== null && <LinkButton href={addressOf(choice)}>Terbaru</LinkButton>}
          {lagi && <LinkButton href={addressOf(choice, lagi)}>Lebih lama</LinkButton>}
        </p>
      </div>
    </>
  );
}

function Nothing({ choice }: { readonly choice: NoticeChoice }) {
  return (
    <div className="border-y border-rule-strong">
      <EmptyState title={choice.baru ? 'Tidak ada yang belum dibaca' : 'Belum ada pemberitahuan'}>
        Jawaban Jamkrindo yang perlu Anda ketahui, keputusan orang lain, dan perubahan pada akun Anda tercatat di sini selama 90 hari.
      </EmptyState>
    </div>
  );
}
