import type { Metadata } from 'next';
import { qrPath } from '#lib/auth/qr.ts';
import { rencanaTotp } from '#lib/auth/totp-setup.ts';
import { pageOfStep } from '../../../_request/step-page.ts';
import { SignInFrame } from '../_components/frame.tsx';
import { LeaveForm } from '../_components/leave-form.tsx';
import { TotpStep } from './_components/totp-step.tsx';

export const metadata: Metadata = { title: 'Pasang kode masuk' };

type Props = { readonly searchParams: Promise<{ readonly ke?: string | string[] }> };

/** The step of a person whose role must have a second factor and who has none yet. */
export default async function TotpPage({ searchParams }: Props) {
  const { ke } = await searchParams;
  const rencana = await rencanaTotp(await pageOfStep('pasang_totp', ke));
  return (
    <SignInFrame title="Pasang kode masuk" lead="Peran Anda memutuskan atau melihat banyak hal, jadi sandi saja tidak cukup.">
      <TotpStep rencana={rencana && { rahasia: rencana.rahasia, qr: qrPath(rencana.uri) }} ke={typeof ke === 'string' ? ke : null} />
      <LeaveForm />
    </SignInFrame>
  );
}
