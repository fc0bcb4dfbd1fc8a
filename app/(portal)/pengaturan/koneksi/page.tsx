import type { Metadata } from 'next';
import { GroupIndex } from '#components/form/group-index.tsx';
import { Facts } from '#components/layout/facts.tsx';
import { PageHeader } from '#components/layout/page-header.tsx';
import { PrintHeader } from '#components/layout/print-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { holds } from '#lib/auth/permissions.ts';
import { bacaKeadaan } from '#lib/koneksi/baca-keadaan.ts';
import { daftarKunci } from '#lib/koneksi/daftar-kunci.ts';
import { daftarVersi } from '#lib/koneksi/daftar-versi.ts';
import { bacaKoneksi } from '#lib/koneksi/queries.ts';
import { linePauses } from '#lib/pengiriman/line-pauses.ts';
import { lineTrouble } from '#lib/pengiriman/line-trouble.ts';
import { pageActor } from '../../../_request/session.ts';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { GuarantorKeySection } from './_components/guarantor-key-section.tsx';
import { KeySection } from './_components/key-section.tsx';
import { ProfileSection } from './_components/profile-section.tsx';
import { SettingTable } from './_components/setting-table.tsx';
import { StateSection } from './_components/state-section.tsx';
import { UjiSection } from './_components/uji-section.tsx';
import { VersionList } from './_components/version-list.tsx';
import { NotYours } from './uji/_components/not-yours.tsx';

export const metadata: Metadata = { title: 'Koneksi' };

const bagian = [
  { id: 'keadaan', label: 'Keadaan' },
  { id: 'uji', label: 'Uji & UAT' },
  { id: 'kunci', label: 'Kunci tanda tangan' },
  { id: 'profil', label: 'Profil koneksi' },
  { id: 'versi', label: 'Riwayat profil' },
  { id: 'jamkrindo', label: 'Kunci Jamkrindo' },
  { id: 'pengaturan', label: 'Mitra & portal' },
] as const;

/** How this portal is connected to the guarantor: state, tests, keys, switches. An admin changes it; supervisors and auditors look. */
export default async function KoneksiPage() {
  const actor = await pageActor();
  if (!holds(actor.peran, 'koneksi.lihat')) return <NotYours />;
  const [koneksi, keadaan, kunci, versi, gangguan, pauses] = await Promise.all([
    bacaKoneksi(actor),
    bacaKeadaan(actor),
    daftarKunci(actor),
    daftarVersi(actor),
    lineTrouble(actor),
    linePauses(),
  ]);
  const bolehUbah = holds(actor.peran, 'koneksi.ubah');
  const bersama = { bolehUbah, sandboxSendiri: koneksi.sandboxSendiri };
  return (
    <>
      <LiveRefresh watch="semua" />
      <PrintHeader title="Koneksi ke Jamkrindo" printedBy={actor.nama} />
      <PageHeader title="Koneksi" lead="Bagaimana portal ini tersambung ke J-FUSION Jamkrindo." />
      <div className="lg:grid lg:grid-cols-[11rem_minmax(0,56rem)] lg:items-start lg:gap-10">
        <GroupIndex groups={bagian} />
        <div className="min-w-0 pt-4 lg:pt-0">
          <StateSection
            id="keadaan"
            koneksi={koneksi}
            keadaan={keadaan}
            gangguan={gangguan}
            pauses={pauses}
            bolehTutup={holds(actor.peran, 'jalur.tutup')}
            now={new Date()}
          />
          <UjiSection actor={actor} />
          <KeySection id="kunci" kunci={kunci} ditetapkan={koneksi.kunci.ditetapkan} {...bersama} />
          <ProfileSection
            id="profil"
            profil={koneksi.profil.isi}
            versi={koneksi.profil.versi}
            ditetapkan={koneksi.profil.ditetapkan}
            bolehUbah={bolehUbah}
          />
          <Section title="Riwayat profil" id="versi">
            <VersionList versi={versi} />
          </Section>
          <GuarantorKeySection id="jamkrindo" {...koneksi.kunciJamkrindo} alamatNotifikasi={koneksi.alamatNotifikasi} {...bersama} />
          <Section title="Mitra & portal" id="pengaturan">
            <Facts
              items={[
                { label: 'Nama mitra', value: koneksi.mitra.nama },
                { label: 'Kode bank', value: koneksi.mitra.kodeBank },
                { label: 'ID bank cetakan', value: koneksi.mitra.idDdBank ?? 'dipelajari dari cetakan pertama' },
              ]}
            />
            <p className="pt-4 pb-1 text-soft">
              Yang di bawah ini dibaca dari variabel lingkungan setiap kali portal mulai. Rahasia tidak pernah ditampilkan.
            </p>
            <SettingTable caption="Sambungan ke J-FUSION" rows={koneksi.koneksi} />
            <SettingTable caption="Portal" rows={koneksi.portal} />
          </Section>
        </div>
      </div>
    </>
  );
}
