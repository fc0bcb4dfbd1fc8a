import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Environment } from '#components/layout/environment-band.tsx';
import { Shell } from '#components/layout/shell.tsx';
import { labelPeran } from '#lib/auth/permissions.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { namaCabang } from '#lib/referensi/queries.ts';
import { pageActor } from '../_request/session.ts';
import { keluar } from './_actions.ts';
import { Bell } from './_components/bell.tsx';
import { LineNotice } from './_components/line-notice.tsx';
import { PortalSearch } from './_components/portal-search.tsx';
import { navFor, placesOf } from './_nav.ts';
import { readPulse } from './_pulse.ts';

const environments: Record<'sandbox' | 'uat' | 'produksi', Environment | null> = {
  sandbox: { label: 'Sandbox · data percobaan, tidak sampai ke Jamkrindo', tone: 'test' },
  uat: { label: 'UAT · uji bersama Jamkrindo, belum berlaku', tone: 'rehearsal' },
  produksi: null,
};

/** The frame of every page behind the sign-in: navigation, environment, person, the state of the line. */
export default async function PortalLayout({ children }: { readonly children: ReactNode }) {
  const actor = await pageActor();
  const [koneksi, cabang, pulse] = await Promise.all([ringkasanKoneksi(), namaCabang(actor), readPulse(actor)]);
  const nav = navFor(actor.peran);
  return (
    <Shell
      product="J-FUSION Mitra"
      nav={nav}
      environment={environments[koneksi.lingkungan]}
      person={{ name: actor.nama, role: labelPeran[actor.peran], branch: cabang }}
      personMenu={
        <form action={keluar}>
          <button type="submit" className="menu-item">
            <LogOut aria-hidden className="size-4" />
            Keluar
          </button>
        </form>
      }
      search={<PortalSearch places={placesOf(nav)} />}
      bell={<Bell initial={pulse} />}
      notice={<LineNotice initial={pulse} />}
    >
      {children}
    </Shell>
  );
}
