import type { Metadata } from 'next';
import { pageOfStep } from '../../../_request/step-page.ts';
import { SignInFrame } from '../_components/frame.tsx';
import { LeaveForm } from '../_components/leave-form.tsx';
import { SandiForm } from './_components/sandi-form.tsx';

export const metadata: Metadata = { title: 'Pilih sandi' };

type Props = { readonly searchParams: Promise<{ readonly ke?: string | string[] }> };

/** The step of a person whose password was chosen by somebody else. */
export default async function SandiPage({ searchParams }: Props) {
  const { ke } = await searchParams;
  await pageOfStep('ganti_sandi', ke);
  return (
    <SignInFrame title="Pilih sandi Anda sendiri" lead="Sandi yang baru saja Anda pakai dibuat orang lain. Gantilah sebelum melanjutkan.">
      <SandiForm ke={typeof ke === 'string' ? ke : null} />
      <LeaveForm />
    </SignInFrame>
  );
}
