import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { may } from '#lib/auth/actor.ts';
import { daftarDelegasi } from '#lib/persetujuan/daftar-delegasi.ts';
import { hariIni } from '#lib/tanggal.ts';
import { pageActor } from '../../../_request/session.ts';
import { bagianPersetujuan } from '../_components/bagian.ts';
import { PersetujuanTabs } from '../_components/persetujuan-tabs.tsx';
import { DelegasiBaru } from './_components/delegasi-baru.tsx';
import { TabelDelegasi } from './_components/tabel-delegasi.tsx';

export const metadata: Metadata = { title: 'Delegasi wewenang' };

type Props = { readonly searchParams: Promise<{ readonly baru?: string | string[] }> };

/** Who decides in whose place, from when to when; given, received, and those that are over. */
export default async function DelegasiPage({ searchParams }: Props) {
  const [actor, { baru }] = [await pageActor(), await searchParams];
  const { dariSaya, kepadaSaya, calon } = await daftarDelegasi(actor);
  return (
    <>
      <PageHeader
        title="Persetujuan"
        lead="Selama Anda berhalangan, orang lain dapat memutuskan atas nama Anda, dalam cabang dan batas wewenang Anda."
        {...(may(actor, 'persetujuan.delegasikan') && {
          action: <DelegasiBaru calon={calon} hariIni={hariIni()} langsung={baru !== undefined} />,
        })}
      />
      <PersetujuanTabs bagian={bagianPersetujuan(actor)} />
      <Section title="Diberikan Anda" id="diberikan">
        {dariSaya.length === 0 ? (
          <EmptyState title="Belum ada delegasi">
            Sebelum cuti atau dinas luar, delegasikan wewenang Anda supaya tidak ada yang tertunda.
          </EmptyState>
        ) : (
          <TabelDelegasi label="Delegasi yang Anda berikan" rows={dariSaya} arah="dari" />
        )}
      </Section>
      <Section title="Diberikan kepada Anda">
        {kepadaSaya.length === 0 ? (
          <p className="py-3 text-soft">Tidak ada yang mendelegasikan wewenangnya kepada Anda.</p>
        ) : (
          <TabelDelegasi label="Delegasi kepada Anda" rows={kepadaSaya} arah="kepada" />
        )}
      </Section>
    </>
  );
}
