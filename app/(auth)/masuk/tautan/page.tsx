import type { Metadata } from 'next';
import { SignInFrame } from '../_components/frame.tsx';
import { TautanForm } from './_components/tautan-form.tsx';

export const metadata: Metadata = { title: 'Pilih sandi', referrer: 'no-referrer' };

/** Where a one-time link leads. Its secret stands behind the `#`, which no server sees; the page's own code reads and posts it. */
export default function TautanPage() {
  return (
    <SignInFrame title="Pilih sandi">
      <TautanForm />
    </SignInFrame>
  );
}
