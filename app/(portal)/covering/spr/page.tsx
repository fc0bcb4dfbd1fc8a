import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { daftarDraf } from '#lib/draf/draf.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageActor } from '../../../_request/session.ts';
import { ListPage, type SearchParams } from '../../_components/list/list-page.tsx';
import { spr } from '../../_components/list/lists.ts';
import { DrafList } from '../baru/_components/draf-list.tsx';
import { barisSpr } from './_components/baris-spr.ts';
import { JENIS_DRAF_SPR } from './baru/_components/isian-spr.ts';
import { buangDrafSpr } from './baru/actions.ts';

export const metadata: Metadata = { title: 'SPR' };

/** SPR: every SPR filing of the actor's branches, with the person's own drafts above. */
export default async function SprPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await pageActor();
  const draf = await daftarDraf(actor, JENIS_DRAF_SPR);
  const ajukan = (
    <LinkButton href="/covering/sertifikat?rantai=berlaku" kind="primary">
      Ajukan dari sertifikat
    </LinkButton>
  );
  return (
    <ListPage
      actor={actor}
      place={spr}
      searchParams={searchParams}
      present={(rows) => rows.map(barisSpr)}
      action={ajukan}
      unfinished={
        <DrafList
          alamat="/covering/spr/baru"
          buang={buangDrafSpr}
          draf={draf.map(({ id, isi, diperbaruiPada }) => ({
            id,
            nama: `SPR ${isi.nama_debitur?.trim() || 'tanpa nama'}`,
            waktu: formatWaktu(diperbaruiPada),
          }))}
        />
      }
      selectable
      emptyState={
        <EmptyState title="Belum ada SPR" action={ajukan}>
          Suplesi, perpanjangan, dan restrukturisasi yang diajukan dari sebuah sertifikat berjajar di sini dengan status dan sertifikat
          barunya.
        </EmptyState>
      }
    />
  );
}
