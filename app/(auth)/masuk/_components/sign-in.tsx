'use client';

import Link from 'next/link';
import { getCsrfToken, signIn } from 'next-auth/react';
import { useEffect, useRef, useState } from 'react';
import { PasswordInput } from '#components/form/password-input.tsx';
import { TextInput } from '#components/form/text-input.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { kalimatTunggu } from '#lib/auth/wait-words.ts';
import { type DemoAccount, DemoAccounts } from './demo-accounts.tsx';

const salah = 'Nama pengguna atau sandi tidak cocok.';
const gangguan = 'Portal sedang terganggu; Anda belum masuk. Tunggu sebentar, lalu tekan Masuk lagi.';
const putus = 'Portal tidak dapat dihubungi. Periksa jaringan Anda, lalu tekan Masuk lagi.';

type Props = {
  readonly demo: readonly DemoAccount[];
  /** why next-auth came back here, in its words */
  readonly error: string | null;
  /** own path to go on to */
  readonly ke: string | null;
};

/** Name and password; what was typed stays until it is right. A form sent before the page woke up is taken up then. */
export function SignIn({ demo, error, ke }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [nama, setNama] = useState('');
  const [sandi, setSandi] = useState('');
  const [pesan, setPesan] = useState(error ? sentenceOf(error) : '');

  useEffect(() => {
    // What a password manager filled in before this page woke up.
    const typed = readForm(new FormData(form.current ?? undefined));
    setNama((now) => now || typed.namaPengguna);
    setSandi((now) => now || typed.sandi);
    // On a phone the focus would open the keyboard over the page.
    if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches)
      document.getElementById('nama-pengguna')?.focus();
  }, []);

  async function submit(data: FormData) {
    const typed = readForm(data);
    const missing = !typed.namaPengguna.trim() ? 'nama-pengguna' : !typed.sandi ? 'sandi' : null;
    if (missing) {
      setPesan(missing === 'sandi' ? 'Isi sandi Anda.' : 'Isi nama pengguna Anda.');
      document.getElementById(missing)?.focus();
      return;
    }
    const problem = await enter(typed);
    if (problem === null) return leave(ke ?? '/');
    setPesan(problem);
    document.getElementById('sandi')?.focus();
  }

  return (
    <>
      <form ref={form} action={submit} noValidate className="space-y-5">
        {pesan && (
          <Banner tone="danger" key={pesan}>
            {pesan}
          </Banner>
        )}
        <TextInput id="nama-pengguna" name="namaPengguna" label="Nama pengguna" value={nama} onChange={setNama} autoComplete="username" />
        <PasswordInput id="sandi" name="sandi" label="Sandi" value={sandi} onChange={setSandi} />
        <Button type="submit" kind="primary" size="large" className="w-full">
          Masuk
        </Button>
        <p>
          <Link href="/masuk/lupa" className="rounded text-accent underline underline-offset-2">
            Lupa sandi?
          </Link>
        </p>
      </form>
      {demo.length > 0 && (
        <DemoAccounts
          accounts={demo}
          onPick={(account) => {
            setNama(account.namaPengguna);
            setSandi(account.sandi);
            setPesan('');
            document.querySelector<HTMLElement>('main [type=submit]')?.focus();
          }}
        />
      )}
    </>
  );
}

/** Goes on; the form stays busy until the page is gone. */
function leave(address: string): Promise<void> {
  location.replace(address);
  return new Promise(() => undefined);
}

interface Typed {
  readonly namaPengguna: string;
  readonly sandi: string;
}

function readForm(data: FormData): Typed {
  return { namaPengguna: String(data.get('namaPengguna') ?? ''), sandi: String(data.get('sandi') ?? '') };
}

async function enter(typed: Typed): Promise<string | null> {
  if (!(await getCsrfToken().catch(() => undefined))) return putus;
  const answer = await signIn('credentials', { ...typed, redirect: false }).catch(() => undefined);
  if (!answer) return putus;
  if (answer.ok && !answer.error) return null;
  return sentenceOf(answer.error ?? '');
}

function sentenceOf(error: string): string {
  const [, jam] = /^tunggu (\d\d\.\d\d)$/.exec(error) ?? [];
  if (jam) return kalimatTunggu(jam);
  return error === 'CredentialsSignin' ? salah : gangguan;
}
