import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { PageHeader } from '#components/layout/page-header.tsx';
import { qrPath } from '#lib/auth/qr.ts';
import { rencanaTotp } from '#lib/auth/totp-setup.ts';
import { pageActor } from '../../../_request/session.ts';
import { OwnSetup } from './_components/own-setup.tsx';

export const metadata: Metadata = { title: 'Pasang kode masuk' };

/** Setting up one's own second factor by choice. */
export default async function AkunTotpPage() {
  const rencana = await rencanaTotp(await pageActor());
  if (!rencana) redirect('/akun');
  return (
    <div className="max-w-sm">
      <PageHeader title="Pasang kode masuk" parent={{ label: 'Akun saya', href: '/akun' }} />
      <OwnSetup rencana={{ rahasia: rencana.rahasia, qr: qrPath(rencana.uri) }} />
    </div>
  );
}
