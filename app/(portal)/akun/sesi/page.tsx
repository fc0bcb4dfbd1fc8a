import type { Metadata } from 'next';
import { PageHeader } from '#components/layout/page-header.tsx';
import { Section } from '#components/layout/section.tsx';
import { daftarSesi } from '#lib/auth/daftar-sesi.ts';
import { daftarPerangkat } from '#lib/auth/perangkat.ts';
import { pageActor } from '../../../_request/session.ts';
import { sessionId } from '../../../_request/session-cookie.ts';
import { LiveRefresh } from '../../_components/live-refresh.tsx';
import { DeviceList } from './_components/device-list.tsx';
import { EndOthers } from './_components/end-others.tsx';
import { SessionList } from './_components/session-list.tsx';

export const metadata: Metadata = { title: 'Sesi saya' };

/** Where one is signed in now, and which browsers are known; either can be ended. */
export default async function SesiPage() {
  const actor = await pageActor();
  const [sesi, perangkat, sesiIni] = await Promise.all([daftarSesi(actor), daftarPerangkat(actor), sessionId()]);
  const lain = sesi.filter(({ id }) => id !== sesiIni).length;
  return (
    <div className="max-w-3xl">
      <LiveRefresh watch={sesi.map(({ id }) => `sesi:${id}`)} />
      <PageHeader
        title="Sesi saya"
        lead="Di mana akun Anda sedang masuk. Sesi berakhir sendiri sesudah 15 menit tanpa kegiatan, paling lama delapan jam."
        parent={{ label: 'Akun saya', href: '/akun' }}
      />
      <Section title="Sedang masuk" id="sesi" action={lain > 1 && <EndOthers />}>
        <SessionList sesi={sesi} sesiIni={sesiIni} />
        <p className="mt-3 text-soft">
          {lain === 0
            ? 'Akun Anda tidak sedang masuk di tempat lain.'
            : 'Ada yang tidak Anda kenal? Akhiri sesinya, lalu ganti sandi di Akun saya.'}
        </p>
      </Section>
      <Section title="Peramban yang dikenal" id="peramban">
        <p className="mt-3 text-soft">
          Peramban tempat Anda pernah masuk. Dari sini Anda tetap dapat masuk, juga saat orang lain mencoba-coba sandi Anda dari tempat
          lain. Lupakan yang tidak Anda pakai lagi.
        </p>
        <DeviceList perangkat={perangkat} />
      </Section>
    </div>
  );
}
