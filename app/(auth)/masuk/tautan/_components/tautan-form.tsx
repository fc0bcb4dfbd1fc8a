'use client';

import { useEffect, useState } from 'react';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { ProblemNotice } from '../../../../(portal)/_components/problem-notice.tsx';
import { NewPassword } from '../../_components/new-password.tsx';
import { useStep } from '../../_components/use-step.ts';
import { bukaTautan, simpanSandi } from '../actions.ts';
import { useLinkSecret } from './use-link-secret.ts';

type Owner = { readonly nama: string; readonly namaPengguna: string };
type Look = { readonly token: string; readonly owner: Owner | null; readonly pesan: string };

const kosong = 'Alamat ini tidak lengkap. Buka lagi tautannya dari surel, atau salin seluruhnya dari admin.';
const putus = 'Portal tidak dapat dihubungi. Periksa jaringan Anda, lalu buka tautannya lagi.';

/** Whose link it is, a new password, and the way to sign in. */
export function TautanForm() {
  const token = useLinkSecret();
  const [look, setLook] = useState<Look | null>(null);
  const [sandi, setSandi] = useState('');
  const [selesai, setSelesai] = useState(false);
  const { pending, problem, submit } = useStep();

  useEffect(() => {
    if (!token) return;
    let current = true;
    bukaTautan(token).then(
      (result) => current && setLook({ token, owner: result.ok ? result.data : null, pesan: result.ok ? '' : result.pesan }),
      () => current && setLook({ token, owner: null, pesan: putus }),
    );
    return () => {
      current = false;
    };
  }, [token]);

  if (selesai)
    return (
      <Banner title="Sandi tersimpan" action={<LinkButton href="/masuk">Masuk</LinkButton>}>
        Masuk dengan nama pengguna {look?.owner?.namaPengguna} dan sandi yang baru. Sesi lain atas nama Anda sudah diakhiri.
      </Banner>
    );
  if (token === '') return <Banner tone="danger">{kosong}</Banner>;
  if (!token || look?.token !== token)
    return (
      <p role="status" className="flex items-center gap-2 text-soft">
        <Spinner /> Memeriksa tautan
      </p>
    );
  if (!look.owner)
    return (
      <div className="space-y-6">
        <Banner tone="danger">{look.pesan}</Banner>
        <LinkButton href="/masuk">Kembali ke halaman masuk</LinkButton>
      </div>
    );
  return (
    <form
      className="space-y-5"
      noValidate
      action={() => {
        if (!pending)
          submit(
            () => simpanSandi({ token, sandi }),
            () => setSelesai(true),
          );
      }}
    >
      <p>
        Untuk <span className="font-medium">{look.owner.nama}</span>, nama pengguna{' '}
        <span className="font-medium">{look.owner.namaPengguna}</span>.
      </p>
      <ProblemNotice problem={problem} fields={{ sandi: { label: 'Sandi baru', id: 'sandi-baru' } }} />
      <input type="text" name="username" autoComplete="username" value={look.owner.namaPengguna} readOnly hidden />
      <NewPassword value={sandi} onChange={setSandi} problem={problem} />
      <Button type="submit" kind="primary" size="large" className="w-full" pending={pending}>
        Simpan sandi
      </Button>
    </form>
  );
}
