import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Environment } from '#components/layout/environment-band.tsx';
import { Shell } from '#components/layout/shell.tsx';
import { type Actor, may } from '#lib/auth/actor.ts';
import { isVeiled } from '#lib/auth/mask.ts';
import { labelPeran } from '#lib/auth/permissions.ts';
import { ringkasanKoneksi } from '#lib/koneksi/queries.ts';
import { namaCabang } from '#lib/referensi/queries.ts';
import { endsHere, pageActor } from '../_request/session.ts';
import { Bell } from './_components/bell.tsx';
import { LineNotice } from './_components/line-notice.tsx';
import { MenuLink } from './_components/menu-link.tsx';
import { PortalSearch, type SearchReach } from './_components/portal-search.tsx';
import { SessionWatch } from './_components/session-watch.tsx';
import { SignOutForm } from './_components/sign-out-form.tsx';
import { commandsFor, navFor } from './_nav.ts';
import { readPulse } from './_pulse.ts';

function searchReach(actor: Actor): SearchReach {
  if (!may(actor, 'covering.lihat')) return 'halaman';
  return isVeiled(actor) ? 'nomor' : 'semua';
}

const environments: Record<'sandbox' | 'uat' | 'produksi', Environment | null> = {
  sandbox: { label: 'Sandbox · data percobaan, tidak sampai ke Jamkrindo', tone: 'test' },
  uat: { label: 'UAT · uji bersama Jamkrindo, belum berlaku', tone: 'rehearsal' },
  produksi: null,
};

/** The frame of every page behind the sign-in: navigation, environment, person, the state of the line. */
export default async function PortalLayout({ children }: { readonly children: ReactNode }) {
  const actor = await pageActor();
  const [koneksi, cabang, pulse, ends] = await Promise.all([ringkasanKoneksi(), namaCabang(actor), readPulse(actor), endsHere()]);
  const nav = navFor(actor.peran);
  return (
    <Shell
      product="J-FUSION Mitra"
      nav={nav}
      environment={environments[koneksi.lingkungan]}
      person={{ name: actor.nama, role: labelPeran(actor.peran), branch: cabang }}
      personMenu={
        <>
          <MenuLink href="/akun">
            <UserRound aria-hidden className="size-4" />
            Akun saya
          </MenuLink>
          <SignOutForm />
        </>
      }
      search={<PortalSearch places={commandsFor(actor.peran)} reach={searchReach(actor)} />}
      bell={<Bell initial={pulse} />}
      notice={<LineNotice initial={pulse} />}
    >
      {children}
      {ends && <SessionWatch initial={ends} />}
    </Shell>
  );
}
