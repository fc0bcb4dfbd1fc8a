import type { Metadata } from 'next';
import { LinkButton } from '#components/ui/link-button.tsx';
import { mailIsSet } from '#lib/surel/queue-mail.ts';
import { SignInFrame } from '../_components/frame.tsx';
import { LupaForm } from './_components/lupa-form.tsx';

export const metadata: Metadata = { title: 'Lupa sandi' };
// Whether mail is set is known only where the portal runs.
export const dynamic = 'force-dynamic';

/** For who forgot their password: a link by mail where mail is sent, otherwise the way to the admin. */
export default function LupaPage() {
  if (mailIsSet())
    return (
      <SignInFrame title="Lupa sandi" lead="Tulis nama pengguna Anda. Tautan untuk sandi baru dikirim ke surel yang tercatat di akun Anda.">
        <LupaForm />
      </SignInFrame>
    );
  return (
    <SignInFrame title="Lupa sandi" lead="Portal ini tidak mengirim surel.">
      <p>
        Minta admin portal di kantor Anda membuatkan tautan sandi baru. Tautannya berlaku satu jam dan hanya dapat dipakai sekali; buka di
        komputer Anda sendiri, lalu pilih sandi baru.
      </p>
      <LinkButton href="/masuk" className="mt-6">
        Kembali ke halaman masuk
      </LinkButton>
    </SignInFrame>
  );
}
