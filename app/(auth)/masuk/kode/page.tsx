import type { Metadata } from 'next';
import { pageOfStep } from '../../../_request/step-page.ts';
import { SignInFrame } from '../_components/frame.tsx';
import { LeaveForm } from '../_components/leave-form.tsx';
import { CodeForm } from './_components/code-form.tsx';

export const metadata: Metadata = { title: 'Kode masuk' };

type Props = { readonly searchParams: Promise<{ readonly ke?: string | string[] }> };

/** The step of a person with a second factor: a code of their app, or a recovery code. */
export default async function KodePage({ searchParams }: Props) {
  const { ke } = await searchParams;
  await pageOfStep('kode', ke);
  return (
    <SignInFrame title="Kode masuk" lead="Sandi Anda cocok. Buka aplikasi kode di ponsel Anda untuk langkah kedua.">
      <CodeForm ke={typeof ke === 'string' ? ke : null} />
      <LeaveForm />
    </SignInFrame>
  );
}
