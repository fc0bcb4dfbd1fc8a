import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { awaitsFirstAdmin } from '#lib/auth/first-admin.ts';
import { SignInFrame } from '../_components/frame.tsx';
import { PertamaForm } from './_components/pertama-form.tsx';

export const metadata: Metadata = { title: 'Admin pertama' };
export const dynamic = 'force-dynamic';

/** The first admin of an installation outside the sandbox; the page is there only as long as there is no admin. */
export default async function PertamaPage() {
  if (!(await awaitsFirstAdmin())) notFound();
  return (
    <SignInFrame
      title="Admin pertama"
      lead="Portal ini belum mempunyai admin. Kode sekali pakai tercetak di konsol tempat portal dijalankan; tiap kali dijalankan, kodenya baru."
    >
      <PertamaForm />
    </SignInFrame>
  );
}
