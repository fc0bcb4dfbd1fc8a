import type { Metadata } from 'next';
import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { milikSaya } from '#lib/persetujuan/menunggu-keputusan.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageActor } from '../../../_request/session.ts';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { bagianPersetujuan } from '../_components/bagian.ts';
import { PersetujuanTabs } from '../_components/persetujuan-tabs.tsx';
import { wordsOf } from '../_components/words-of.ts';

export const metadata: Metadata = { title: 'Buatan Anda' };

/** What this person made and somebody else must decide. */
export default async function BuatanPage() {
  const actor = await pageActor();
  const { jumlah, permintaan } = await milikSaya(actor);
  const { kata } = await wordsOf(actor, permintaan);
  return (
    <>
      <LiveRefresh watch="semua" />
      <PageHeader
        title="Persetujuan"
        {...(jumlah > 0 ? { count: String(jumlah) } : {})}
        lead="Buatan Anda yang menunggu keputusan orang lain. Selama belum dibuka pemeriksanya, Anda dapat menariknya."
      />
      <PersetujuanTabs bagian={bagianPersetujuan(actor)} />
      {permintaan.length === 0 ? (
        <EmptyState title="Tidak ada buatan Anda yang menunggu" action={<LinkButton href="/persetujuan/riwayat">Lihat riwayat</LinkButton>}>
          Yang menurut aturan perlu orang kedua tampil di sini sampai diputus.
        </EmptyState>
      ) : (
        <LedgerTable label="Buatan Anda yang menunggu">
          <thead>
            <tr>
              <th scope="col">Permintaan</th>
              <th scope="col">Perincian</th>
              <th scope="col" data-kind="money">
                Nilai
              </th>
              <th scope="col">Dibuat</th>
              <th scope="col">Keadaan</th>
            </tr>
          </thead>
          <tbody>
            {permintaan.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <Link href={`/persetujuan/${row.id}`} className="rounded text-accent underline underline-offset-2">
                    {kata.get(row.id)?.judul}
                  </Link>
                </th>
                <td data-label="Perincian">{kata.get(row.id)?.rincian}</td>
                <td data-label="Nilai" data-kind="money">
                  {formatRupiah(row.nilai)}
                </td>
                <td data-label="Dibuat">{formatWaktu(row.dibuatPada)}</td>
                <td data-label="Keadaan">
                  {row.dibuka ? (
                    <StatusMark kind="jalan">Dibaca {row.dibuka.nama}</StatusMark>
                  ) : (
                    <StatusMark kind="tunggu">Belum dibuka</StatusMark>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </LedgerTable>
      )}
    </>
  );
}
