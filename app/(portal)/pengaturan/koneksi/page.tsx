import type { Metadata } from 'next';
import { Facts } from '#components/layout/facts.tsx';
import { NoticePage } from '#components/layout/notice-page.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { CopyCode } from '#components/ui/copy-code.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { bacaKoneksi } from '#lib/koneksi/queries.ts';
import { pageActor } from '../../../_request/session.ts';
import { ProfileTable } from './_components/profile-table.tsx';
import { PublicKey } from './_components/public-key.tsx';
import { SettingTable } from './_components/setting-table.tsx';

export const metadata: Metadata = { title: 'Koneksi' };

/** How this portal is connected to the guarantor; read-only, for supervisors. */
export default async function KoneksiPage() {
  const actor = await pageActor();
  if (!holds(actor.peran, 'koneksi.lihat')) return <OnlySupervisors />;
  const koneksi = await bacaKoneksi(actor);
  return (
    <>
      <PrintHeader title="Koneksi ke Jamkrindo" printedBy={actor.nama} />
      <PageHeader title="Koneksi" lead="Bagaimana portal ini tersambung ke J-FUSION Jamkrindo." />
      <div className="max-w-5xl">
        <Banner title="Halaman ini hanya menampilkan">
          Pengaturan dibaca dari variabel lingkungan setiap kali portal dijalankan. Untuk mengubahnya, pengelola sistem mengisi variabel
          yang tertera, lalu menjalankan portal lagi. Rahasia tidak pernah ditampilkan.
        </Banner>
        <div className="mt-8">
          <Section title="Mitra">
            <Facts
              items={[
                { label: 'Nama mitra', value: koneksi.mitra.nama },
                { label: 'Kode bank', value: koneksi.mitra.kodeBank },
                { label: 'ID bank cetakan', value: koneksi.mitra.idDdBank ?? 'dipelajari dari cetakan pertama' },
              ]}
            />
          </Section>
        </div>
        <Section title="Sambungan ke J-FUSION">
          <SettingTable caption="Sambungan ke J-FUSION" rows={koneksi.koneksi} />
        </Section>
        <Section title="Kunci publik">
          <p className="pt-2 text-soft">
            Serahkan kunci ini kepada Jamkrindo: dengannya tanda tangan setiap surat diperiksa. Pasangan privatnya tersimpan tersegel di
            portal dan tidak dapat dilihat.
          </p>
          <p className="mt-3 pr-7">
            <span className="text-faint">Sidik SHA-256</span>
            <br />
            <CopyCode value={koneksi.kunciSidik} label="Salin sidik kunci" />
          </p>
          <PublicKey pem={koneksi.kunciPublik} />
        </Section>
        <Section title="Portal">
          <SettingTable caption="Portal" rows={koneksi.portal} />
        </Section>
        <Section title="Profil koneksi">
          <p className="pt-2 pb-1 text-soft">
            Sakelar untuk hal yang tidak dipastikan dokumen mitra. Posisinya disepakati saat uji bersama Jamkrindo dan ditulis di berkas
            JFUSION_PROFILE_FILE.
          </p>
          <ProfileTable rows={koneksi.profil} />
        </Section>
      </div>
    </>
  );
}

function OnlySupervisors() {
  return (
    <NoticePage title="Halaman ini untuk supervisor" action={<LinkButton href="/">Ke Beranda</LinkButton>}>
      <p>Pengaturan koneksi hanya dapat dilihat oleh supervisor. Bila Anda memerlukannya, hubungi supervisor cabang Anda.</p>
    </NoticePage>
  );
}
