import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { may } from '#lib/auth/actor.ts';
import { daftarDraf } from '#lib/draf/draf.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { ListPage, type SearchParams } from '../../_components/list/list-page.tsx';
import { spr } from '../../_components/list/lists.ts';
import { Only } from '../../_components/only.tsx';
import { PaperFormsLink } from '../../_components/paper-forms-link.tsx';
import { DrafList } from '../baru/_components/draf-list.tsx';
import { barisSpr } from './_components/baris-spr.ts';
import { JENIS_DRAF_SPR } from './baru/_components/isian-spr.ts';
import { buangDrafSpr } from './baru/actions.ts';

export const metadata: Metadata = { title: 'SPR' };

/** SPR: every SPR filing of the actor's branches, with the person's own drafts above. */
export default async function SprPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await pageFor('covering.lihat');
  const draf = may(actor, 'draf.tulis') ? await daftarDraf(actor, JENIS_DRAF_SPR) : [];
  const ajukan = (
    <Only izin="covering.spr">
      <LinkButton href="/covering/sertifikat?rantai=berlaku" kind="primary">
        Ajukan dari sertifikat
      </LinkButton>
    </Only>
  );
  return (
    <ListPage
      actor={actor}
      place={spr}
      searchParams={searchParams}
      present={(rows) => rows.map(barisSpr)}
      action={
        <>
          <PaperFormsLink izin="covering.spr" />
          {ajukan}
        </>
      }
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
