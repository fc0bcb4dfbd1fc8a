import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { type Actor, may } from '#lib/auth/actor.ts';
import type { ListRow } from '#lib/daftar/page.ts';
import { linePauses } from '#lib/pengiriman/line-pauses.ts';
import { oldestUnknown } from '#lib/pengiriman/oldest-unknown.ts';
import { labelOperasi } from '#lib/pengiriman/queries.ts';
import { standingCounts } from '#lib/pengiriman/standing.ts';
import { type StatusPengiriman, statusPengiriman } from '#lib/pengiriman/status.ts';
import { pageFor } from '../../_request/page-for.ts';
import { age } from '../_components/age.ts';
import { CloseLineIf, LinePauses } from '../_components/line-control.tsx';
import { cellValue, plainCells } from '../_components/list/cell-value.ts';
import { ListPage, type SearchParams } from '../_components/list/list-page.tsx';
import { pengiriman } from '../_components/list/lists.ts';
import { subjectsOf } from '../_perihal.ts';
import { RingkasanSurat } from './_components/ringkasan-surat.tsx';
import { SedangBerjalan } from './_components/sedang-berjalan.tsx';

export const metadata: Metadata = { title: 'Pengiriman ke Jamkrindo' };

type Letter = ListRow & {
  readonly lama: Date | null;
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
      lama: row.lama && age(row.lama),
      tentang: about?.namaDebitur ?? null,
      aplikasi: about?.nomorAplikasi ?? cellValue(row.aplikasi),
    };
    return { id: row.id, href: `/pengiriman/${row.id}`, cells };
  });
}

/** Pengiriman: every letter of the actor's branches; before them what is not done, what runs, and what holds the line up. */
export default async function PengirimanPage({ searchParams }: { readonly searchParams: SearchParams }) {
  const actor = await pageFor('pengiriman.lihat');
  const now = new Date();
  const [counts, pauses, unknown, { keadaan }] = await Promise.all([
    standingCounts(actor),
    linePauses(now),
    may(actor, 'pengiriman.putuskan') ? oldestUnknown(actor, now) : null,
    searchParams,
  ]);
  const jalur = { pauses, bolehTutup: may(actor, 'jalur.tutup') };
  return (
    <ListPage
      actor={actor}
      place={pengiriman}
      searchParams={searchParams}
      present={(rows) => letterRows(actor, rows)}
      action={<CloseLineIf {...jalur} />}
      unfinished={
        <>
          <div className="no-print border-t border-rule empty:hidden">
            <LinePauses {...jalur} />
          </div>
          <RingkasanSurat
            counts={counts}
            dipilih={typeof keadaan === 'string' ? keadaan : null}
            now={now.getTime()}
            telatDalam={unknown?.telatDalam ?? null}
          />
          <SedangBerjalan actor={actor} />
        </>
      }
      emptyState={
        <EmptyState title="Belum ada surat" action={<LinkButton href="/covering">Lihat permohonan</LinkButton>}>
          Setiap permohonan, pembayaran, klaim, dokumen, dan pertanyaan ke Jamkrindo tercatat di sini sebagai satu surat beserta jawabannya.
        </EmptyState>
      }
    />
  );
}
