import type { Metadata } from 'next';
import Link from 'next/link';
import { Facts } from '#components/layout/facts.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { bacaCabang } from '#lib/cabang/queries.ts';
import { hariIni } from '#lib/tanggal.ts';
import { orNotFound } from '../../../../_request/or-not-found.ts';
import { pageActor } from '../../../../_request/session.ts';
import { keadaanCabang } from '../_components/keadaan-cabang.ts';
import { OrangCabang } from '../_components/orang-cabang.tsx';
import { RiwayatKode } from '../_components/riwayat-kode.tsx';
import { TindakanCabang } from '../_components/tindakan-cabang.tsx';

export const metadata: Metadata = { title: 'Cabang' };

/** One branch: how it stands, every code it ever had, what went into it, and its people. */
export default async function CabangIdPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([pageActor(), params]);
  const cabang = await orNotFound(id, (found) => bacaCabang(actor, found));
  const { mark, label } = keadaanCabang({ sampai: cabang.sampai, digabungKe: cabang.digabungKe?.nama ?? null }, hariIni());
  const tautan = (row: { id: string; nama: string; kodeUker: string }) => (
    <Link key={row.id} href={`/pengaturan/cabang/${row.id}`} className="rounded text-accent hover:underline">
      {row.nama} ({row.kodeUker})
    </Link>
  );
  return (
    <div className="max-w-4xl">
      <PrintHeader title={cabang.nama} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Cabang', href: '/pengaturan/cabang' }}
        title={cabang.nama}
        lead={
          <>
            <StatusMark kind={mark} strong>
              {label}
            </StatusMark>
            <span>Kode {cabang.kodeUker}</span>
          </>
        }
        action={holds(actor.peran, 'cabang.ubah') && <TindakanCabang actor={actor} cabang={cabang} />}
      />
      {(cabang.digabungKe || cabang.gabungan.length > 0) && (
        <Facts
          items={[
            ...(cabang.digabungKe ? [{ label: 'Digabung ke', value: tautan(cabang.digabungKe), wide: true }] : []),
            ...(cabang.gabungan.length > 0
              ? [{ label: 'Memuat juga', value: <span className="flex flex-wrap gap-x-3">{cabang.gabungan.map(tautan)}</span>, wide: true }]
              : []),
          ]}
        />
      )}
      <Section title="Riwayat kode dan nama">
        <RiwayatKode rows={cabang.riwayat} />
      </Section>
      {cabang.orang && (
        <Section title={`Orang di cabang ini, ${cabang.orang.length}`}>
          <OrangCabang rows={cabang.orang} />
        </Section>
      )}
    </div>
  );
}
