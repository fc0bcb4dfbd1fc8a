import type { Metadata } from 'next';
import { LedgerTable } from '#components/data-table/ledger-table.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { daftarAudit, pilihanAudit } from '#lib/audit/queries.ts';
import { formatWaktu } from '#lib/tanggal.ts';
import { pageFor } from '../../../_request/page-for.ts';
import { PrintButton } from '../../_components/print-button.tsx';
import { actWords, askedAudit, auditHref, shortId } from './_components/asked-audit.ts';
import { AuditFilterBar } from './_components/audit-filter-bar.tsx';

export const metadata: Metadata = { title: 'Catatan audit' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Who did what and when, the newest first; what stood before and after stays sealed. */
export default async function AuditPage({ searchParams }: Props) {
  const actor = await pageFor('audit.lihat');
  const asked = askedAudit(await searchParams);
  const [{ baris, berikut }, { pelaku, tindakan }] = await Promise.all([daftarAudit(actor, asked), pilihanAudit(actor)]);
  return (
    <>
      <PrintHeader title="Catatan audit" printedBy={actor.nama} />
      <PageHeader
        title="Catatan audit"
        lead="Siapa melakukan apa dan kapan, di cabang yang Anda lihat dan pada portal ini sendiri."
        action={<PrintButton label="Cetak" />}
      />
      <AuditFilterBar
        key={auditHref(asked, null)}
        asked={asked}
        people={pelaku.map((row) => ({ kode: row.id, label: row.nama }))}
        acts={tindakan.map((kode) => ({ kode, label: actWords(kode) }))}
      />
      {baris.length === 0 ? (
        <EmptyState title="Tidak ada catatan yang cocok" action={<LinkButton href="/pengaturan/audit">Lihat semua</LinkButton>}>
          Pilih hari, orang, atau tindakan lain di atas.
        </EmptyState>
      ) : (
        <LedgerTable label="Catatan audit">
          <thead>
            <tr>
              <th scope="col">Waktu</th>
              <th scope="col">Pelaku</th>
              <th scope="col">Tindakan</th>
              <th scope="col">Objek</th>
              <th scope="col">Cabang</th>
            </tr>
          </thead>
          <tbody>
            {baris.map((row) => (
              <tr key={row.id}>
                <th scope="row" className="font-normal whitespace-nowrap tabular-nums">
                  {formatWaktu(row.waktu)}
                </th>
                <td data-label="Pelaku">{row.pelaku}</td>
                <td data-label="Tindakan">
                  <span className="block">{row.ringkasan}</span>
                  <span className="block text-sm text-faint">{actWords(row.tindakan)}</span>
                </td>
                <td data-label="Objek">
                  <span className="block">{actWords(row.objekJenis)}</span>
                  <span className="block text-sm wrap-anywhere text-faint" title={row.objekId}>
                    {shortId(row.objekId)}
                  </span>
                </td>
                <td data-label="Cabang">{row.cabang ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </LedgerTable>
      )}
      <p className="no-print mt-4 flex gap-3">
        {asked.setelah && <LinkButton href={auditHref(asked, null)}>Ke yang terbaru</LinkButton>}
        {berikut && <LinkButton href={auditHref(asked, berikut)}>Sebelumnya</LinkButton>}
      </p>
    </>
  );
}
