import type { Metadata } from 'next';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { ListPage, type SearchParams } from '../../_components/list/list-page.tsx';
import { invoice } from '../../_components/list/lists.ts';
import { barisInvoice } from './_components/baris-invoice.ts';

export const metadata: Metadata = { title: 'Invoice IJP' };

/** Invoice IJP in the columns of the partner document, and how far each is paid. */
export default async function InvoicePage({ searchParams }: { readonly searchParams: SearchParams }) {
  const [actor, { namaMitra }] = await Promise.all([pageFor('covering.lihat'), ringkasanKoneksi()]);
  return (
    <ListPage
      actor={actor}
      place={invoice}
      searchParams={searchParams}
      present={(rows) => rows.map((row) => barisInvoice(row, namaMitra))}
      selectable
      emptyState={
        <EmptyState title="Belum ada invoice IJP" action={<LinkButton href="/covering">Lihat permohonan</LinkButton>}>
          Invoice masuk ke sini dari jawaban Jamkrindo, atau saat Anda mencatat pembayaran IJP di halaman permohonan.
        </EmptyState>
      }
    />
  );
}
