import type { Metadata } from 'next';
import { Facts } from '#components/layout/facts.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { bacaReferensi } from '#lib/referensi/baca-referensi.ts';
import { formatWaktu, hariIni } from '#lib/tanggal.ts';
import { orNotFound } from '../../../../../_request/or-not-found.ts';
import { pageFor } from '../../../../../_request/page-for.ts';
import { AkhiriPerjanjian } from '../../_components/akhiri-perjanjian.tsx';
import { ChecklistTable } from '../../_components/checklist-table.tsx';
import { keadaanMasa, masaWords } from '../../_components/masa-words.ts';
import { ParameterTable } from '../../_components/parameter-table.tsx';

export const metadata: Metadata = { title: 'Perjanjian' };

/** One agreement: what it says, what each value does, which documents it asks for. */
export default async function SatuPerjanjianPage({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const actor = await pageFor('referensi.lihat');
  const { perjanjian, produk, jumlahKlaim, dicatat } = await orNotFound((await params).id, (id) => bacaReferensi(actor, id));
  const masa = { dari: perjanjian.berlakuDari, sampai: perjanjian.berlakuSampai };
  const alamat = `/pengaturan/referensi/perjanjian/${perjanjian.id}`;
  const bolehUbah = holds(actor.peran, 'referensi.ubah');
  return (
    <>
      <PrintHeader title={`Perjanjian ${perjanjian.nomor}`} printedBy={actor.nama} />
      <PageHeader
        parent={{ label: 'Perjanjian (PKS)', href: '/pengaturan/referensi/perjanjian' }}
        title={perjanjian.nomor}
        lead={`${produk}, ${masaWords(masa)}`}
        action={
          bolehUbah && (
            <>
              {keadaanMasa(masa, hariIni()) !== 'berakhir' && <AkhiriPerjanjian id={perjanjian.id} nomor={perjanjian.nomor} />}
              {jumlahKlaim === 0 && <LinkButton href={`${alamat}/perbaiki`}>Perbaiki</LinkButton>}
              <LinkButton kind="primary" href={`${alamat}/ubah`}>
                Ubah mulai tanggal
              </LinkButton>
            </>
          )
        }
      />
      {perjanjian.contoh && (
        <div className="mb-5">
          <Banner tone="wait" title="Contoh, bukan perjanjian yang ditandatangani">
            Angkanya dibawa portal ini supaya klaim dapat dihitung. Samakan dengan PKS Anda sebelum dipakai sungguhan.
          </Banner>
        </div>
      )}
      <Facts
        items={[
          { label: 'Produk', value: produk },
          { label: 'Berlaku', value: masaWords(masa) },
          { label: 'Dipakai', value: jumlahKlaim === 0 ? 'belum oleh klaim mana pun' : `${jumlahKlaim} klaim` },
          { label: 'Dicatat', value: dicatat.oleh ? `${dicatat.oleh}, ${formatWaktu(dicatat.pada)}` : 'dibawa portal' },
          { label: 'Sumber', value: perjanjian.sumber, wide: true },
        ]}
      />
      <Section title="Parameter klaim dan subrogasi">
        <ParameterTable perjanjian={perjanjian} />
      </Section>
      <Section title="Dokumen klaim">
        <ChecklistTable dokumen={perjanjian.dokumen} />
      </Section>
    </>
  );
}
