import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import type { Actor } from '#lib/auth/actor.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { pageFor } from '../../_request/page-for.ts';
import { cellValue, plainCells } from '../_components/list/cell-value.ts';
import { ListPage, type SearchParams } from '../_components/list/list-page.tsx';
import { pengiriman } from '../_components/list/lists.ts';
import { subjectsOf } from '../_perihal.ts';

export const metadata: Metadata = { title: 'Pengiriman ke Jamkrindo' };

type Letter = ListRow & {
  readonly operasi: string;
  readonly status: StatusPengiriman;
  readonly objek_jenis: string;
  readonly objek_id: string;
};

async function letterRows(actor: Actor, rows: readonly ListRow[]) {
  const letters = rows as readonly Letter[];
  const perihal = await subjectsOf(actor, letters);
  return letters.map((row) => {
    const { mark, label } = statusPengiriman[row.status];
    const about = perihal.get(row.objek_id);
    const cells = {
      ...plainCells(row),
      surat: labelOperasi(row.operasi),
      status: { mark, text: label },
      tentang: about?.namaDebitur ?? null,
      aplikasi: about?.nomorAplikasi ?? cellValue(row.aplikasi),
    };
    return { id: row.id, href: `/pengiriman/${row.id}`, cells };
  });
}

/** Pengiriman: every letter of the actor's branches. */
export default async function PengirimanPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await pageFor('pengiriman.lihat');
  return (
    <ListPage
      actor={actor}
      place={pengiriman}
      searchParams={searchParams}
      present={(rows) => letterRows(actor, rows)}
      emptyState={
        <EmptyState title="Belum ada surat" action={<LinkButton href="/covering">Lihat permohonan</LinkButton>}>
          Setiap permohonan, pembayaran, klaim, dokumen, dan pertanyaan ke Jamkrindo tercatat di sini sebagai satu surat beserta jawabannya.
        </EmptyState>
      }
    />
  );
}
