import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { formatRupiah } from '#lib/rupiah.ts';
import { formatTanggal } from '#lib/tanggal.ts';
import { pageFor } from '../../../../_request/page-for.ts';
import { KoreksiNotice } from '../../baru/_components/koreksi-notice.tsx';
import { SprInstance } from './_components/spr-instance.tsx';
import { bacaAwalSpr } from './awal.ts';

export const metadata: Metadata = { title: 'Pengajuan SPR' };

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

const induk = { label: 'SPR', href: '/covering/spr' };

/** The form of an SPR: from a certificate, from a draft, or as a correction. */
export default async function SprBaru({ searchParams }: Props) {
  const [actor, params] = await Promise.all([pageFor('covering.spr'), searchParams]);
  const awal = await bacaAwalSpr(actor, params);
  if (!awal) return <TanpaSertifikat drafHilang={params.draf !== undefined} />;
  const { bawaan, nilai, draf, dikoreksi } = awal;
  const { halangan } = bawaan;
  return (
    <>
      <PageHeader
        title={dikoreksi ? 'Koreksi SPR' : 'Pengajuan SPR'}
        lead={
          <>
            <span>{bawaan.namaDebitur}</span>
            <span>
              Sertifikat <CopyCode value={nilai.no_sertifikat_lama} label="Salin nomor sertifikat" />
            </span>
            <span>Plafon {formatRupiah(bawaan.plafon)}</span>
            <span>Berakhir {formatTanggal(bawaan.tanggalAkhir)}</span>
          </>
        }
        parent={induk}
      />
      {dikoreksi && <KoreksiNotice {...dikoreksi} jenis="spr" />}
      {halangan && (
        <Banner
          title="SPR belum dapat diajukan dari sertifikat ini"
          action={
            halangan.sprId && (
              <LinkButton href={`/covering/spr/${halangan.sprId}`} size="small">
                Lihat SPR itu
              </LinkButton>
            )
          }
        >
          {halangan.kalimat}
        </Banner>
      )}
      {!halangan && dikoreksi?.boleh !== false && (
        <SprInstance nilai={nilai} draf={draf} koreksiDariId={dikoreksi?.id ?? null} lama={bawaan} />
      )}
    </>
  );
}

function TanpaSertifikat({ drafHilang }: { readonly drafHilang: boolean }) {
  return (
    <>
      <PageHeader title="Pengajuan SPR" parent={induk} />
      <EmptyState
        title={drafHilang ? 'Draf itu tidak ada lagi' : 'Pilih dahulu sertifikatnya'}
        action={
          <LinkButton href="/covering/sertifikat?rantai=berlaku" kind="primary">
            Buka daftar sertifikat
          </LinkButton>
        }
      >
        {drafHilang ? 'Sudah dikirim atau dibuang. ' : ''}SPR melanjutkan sertifikat yang berlaku: tekan “SPR” di kolom Ajukan, atau “Ajukan
        SPR” di halamannya.
      </EmptyState>
    </>
  );
}
