import type { Metadata } from 'next';
import Link from 'next/link';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { may } from '#lib/auth/actor.ts';
import { type RiwayatPersetujuan, riwayatPersetujuan } from '#lib/persetujuan/riwayat-persetujuan.ts';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageActor } from '../../../_request/session.ts';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { bagianPersetujuan } from '../_components/bagian.ts';
import { PersetujuanTabs } from '../_components/persetujuan-tabs.tsx';
import { requestKind } from '../_components/waiting-view.ts';
import { subjectsOfLetters } from '../_components/words-of.ts';

export const metadata: Metadata = { title: 'Riwayat persetujuan' };

const marks = {
  menunggu: <StatusMark kind="tunggu">Menunggu</StatusMark>,
  disetujui: <StatusMark kind="selesai">Disetujui</StatusMark>,
  ditolak: <StatusMark kind="gagal">Ditolak</StatusMark>,
  ditarik: <StatusMark kind="draf">Ditarik</StatusMark>,
};

function decider({ diputusOleh, atasNama, status }: RiwayatPersetujuan): string {
  if (status === 'ditarik' || !diputusOleh) return '–';
  return atasNama ? `${diputusOleh} atas nama ${atasNama}` : diputusOleh;
}

/** What was decided lately, by this person or on what they made. */
export default async function RiwayatPage() {
  const actor = await pageActor();
  const rows = await riwayatPersetujuan(actor);
  const perihal = await subjectsOfLetters(
    actor,
    rows.flatMap((row) => (row.jenis === 'surat' && row.surat ? [row.surat] : [])),
  );
  return (
    <>
      <LiveRefresh watch="semua" />
      <PageHeader
        title="Persetujuan"
        lead={
          may(actor, 'audit.lihat')
            ? 'Lima puluh keputusan terakhir di cabang yang Anda lihat.'
            : 'Lima puluh keputusan terakhir: yang Anda putuskan, dan yang orang lain putuskan atas buatan Anda.'
        }
      />
      <PersetujuanTabs bagian={bagianPersetujuan(actor)} />
      {rows.length === 0 ? (
        <EmptyState title="Belum ada keputusan">Keputusan Anda, dan keputusan orang lain atas buatan Anda, tercatat di sini.</EmptyState>
      ) : (
        <LedgerTable label="Keputusan terakhir">
          <thead>
            <tr>
              <th scope="col">Permintaan</th>
              <th scope="col">Macam</th>
              <th scope="col" data-kind="money">
                Nilai
              </th>
              <th scope="col">Dibuat oleh</th>
              <th scope="col">Keputusan</th>
              <th scope="col">Oleh</th>
              <th scope="col">Waktu</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <div>
                    <Link href={`/persetujuan/${row.id}`} className="rounded text-accent underline underline-offset-2">
                      {perihal.get(row.surat?.objek_id ?? '')?.namaDebitur ??
                        (row.jenis === 'kelompok' ? `${row.jumlah} surat` : requestKind(row))}
                    </Link>
                    {row.alasan && <p className="text-sm font-normal text-soft">“{row.alasan}”</p>}
                  </div>
                </th>
                <td data-label="Macam">{requestKind(row)}</td>
                <td data-label="Nilai" data-kind="money">
                  {formatRupiah(row.nilai)}
                </td>
                <td data-label="Dibuat oleh">{row.milikSendiri ? 'Anda' : row.pembuat}</td>
                <td data-label="Keputusan">{marks[row.status]}</td>
                <td data-label="Oleh">{decider(row)}</td>
                <td data-label="Waktu">{row.diputusPada ? formatWaktu(row.diputusPada) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </LedgerTable>
      )}
    </>
  );
}
