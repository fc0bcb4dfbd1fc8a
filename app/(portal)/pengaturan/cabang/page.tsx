import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { daftarCabang } from '#lib/cabang/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { pageActor } from '../../../_request/session.ts';
import { CabangTable } from './_components/cabang-table.tsx';
import { CariCabang } from './_components/cari-cabang.tsx';
import { TambahCabang } from './_components/tambah-cabang.tsx';

export const metadata: Metadata = { title: 'Cabang' };

type Props = { readonly searchParams: Promise<{ cari?: string | string[] }> };

/** Branches: every one for who runs the system, for everybody else those they see. */
export default async function CabangPage({ searchParams }: Props) {
  const [actor, { cari }] = await Promise.all([pageActor(), searchParams]);
  const kata = typeof cari === 'string' ? cari.slice(0, 120) : '';
  const rows = await daftarCabang(actor, kata);
  return (
    <>
      <PrintHeader title="Cabang" printedBy={actor.nama} />
      <PageHeader
        title="Cabang"
        count={String(rows.length)}
        lead="Kode yang pernah dipakai tetap menemukan cabangnya; dokumen lama tetap menyebut kode saat diajukan."
        action={
          holds(actor.peran, 'cabang.ubah') && (
            <>
              <LinkButton href="/pengaturan/cabang/impor">Dari Excel</LinkButton>
              <TambahCabang />
            </>
          )
        }
      />
      <CariCabang key={kata} kata={kata} />
      {rows.length > 0 ? (
        <CabangTable rows={rows} hari={hariIni()} />
      ) : (
        <EmptyState title="Tidak ada cabang seperti itu" action={<LinkButton href="/pengaturan/cabang">Tampilkan semua</LinkButton>}>
          Periksa kodenya. Kode dan nama lama juga dicari.
        </EmptyState>
      )}
    </>
  );
}
