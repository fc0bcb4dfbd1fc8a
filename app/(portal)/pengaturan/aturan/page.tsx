import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { may } from '#lib/auth/actor.ts';
import { daftarBatas, daftarKebijakan, daftarUsul } from '#lib/persetujuan/daftar-aturan.ts';
import { riwayatAturan } from '#lib/persetujuan/riwayat-aturan.ts';
import { pageActor } from '../../../_request/session.ts';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { NotYours } from './_components/not-yours.tsx';
import { RiwayatUsul } from './_components/riwayat-usul.tsx';
import { TabelBatas } from './_components/tabel-batas.tsx';
import { TabelKebijakan } from './_components/tabel-kebijakan.tsx';
import { UsulMenunggu } from './_components/usul-menunggu.tsx';

export const metadata: Metadata = { title: 'Aturan persetujuan' };

/** The rules of approval: which operations wait for a second person, who may decide up to how much, and what is proposed to change. */
export default async function AturanPage() {
  const actor = await pageActor();
  if (!may(actor, 'aturan.lihat')) return <NotYours />;
  const [kebijakan, batas, usul, riwayat] = await Promise.all([
    daftarKebijakan(actor),
    daftarBatas(actor),
    daftarUsul(actor),
    riwayatAturan(actor),
  ]);
  const bolehUsul = may(actor, 'aturan.ubah');
  return (
    <>
      <LiveRefresh watch="semua" />
      <PrintHeader title="Aturan persetujuan" printedBy={actor.nama} />
      <PageHeader
        title="Aturan persetujuan"
        lead="Berlaku untuk surat yang dibuat sesudahnya. Perubahan diusulkan admin dan baru berlaku setelah orang kedua setuju."
      />
      {usul.length > 0 && <UsulMenunggu usul={usul} bolehTarik={bolehUsul} />}
      <Section title="Surat yang perlu orang kedua" id="kebijakan">
        <TabelKebijakan kebijakan={kebijakan} usul={usul} bolehUsul={bolehUsul} />
      </Section>
      <Section title="Batas wewenang pemutus" id="batas">
        <TabelBatas batas={batas} operasi={kebijakan} bolehUsul={bolehUsul} />
      </Section>
      {riwayat.length > 0 && <RiwayatUsul riwayat={riwayat} />}
    </>
  );
}
