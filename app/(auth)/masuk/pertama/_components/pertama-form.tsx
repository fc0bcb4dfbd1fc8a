'use client';

import { getCsrfToken, signIn } from 'next-auth/react';
import { useState } from 'react';
import { TextInput } from '#components/form/text-input.tsx';
import { Button } from '#components/ui/button.tsx';
import { ProblemNotice } from '../../../../(portal)/_components/problem-notice.tsx';
import { findingAt } from '../../../../(portal)/_components/use-submit.ts';
import { NewPassword } from '../../_components/new-password.tsx';
import { leave, typedIn, useStep } from '../../_components/use-step.ts';
import { buatAdmin } from '../actions.ts';

const kosong = { kode: '', nama: '', namaPengguna: '', sandi: '', kodeUker: '', namaCabang: '' };
type Name = keyof typeof kosong;

const kolom = [
  {
    name: 'kode',
    label: 'Kode dari konsol',
    hint: 'Delapan kelompok tiga angka; spasi dan garis tidak membedakan.',
    autoComplete: 'one-time-code',
    inputMode: 'numeric',
  },
  { name: 'nama', label: 'Nama lengkap', autoComplete: 'name' },
  {
    name: 'namaPengguna',
    label: 'Nama pengguna',
    hint: 'Huruf kecil, angka, titik, atau garis; dipakai untuk masuk.',
    autoComplete: 'username',
  },
  { name: 'kodeUker', label: 'Kode unit kerja', hint: 'Kode cabang Anda, seperti 010.', autoComplete: 'off' },
  { name: 'namaCabang', label: 'Nama cabang', autoComplete: 'organization' },
] as const satisfies readonly { name: Name; label: string; hint?: string; autoComplete: string; inputMode?: 'numeric' }[];
const fields = {
  ...Object.fromEntries(kolom.map(({ name, label }) => [name, { label, id: name }])),
  sandi: { label: 'Sandi', id: 'sandi-baru' },
};

/** The account of the first admin; once made it is signed in to and led to the second factor. */
export function PertamaForm() {
  const [isian, setIsian] = useState(kosong);
  const { pending, problem, submit } = useStep();
  const set = (name: Name) => (value: string) => setIsian((before) => ({ ...before, [name]: value }));
  return (
    <form
      className="space-y-5"
      noValidate
      action={(data) => {
        if (pending) return;
        const typed = readForm(data);
        setIsian(typed);
        submit(
          () => buatAdmin(typed),
          async ({ namaPengguna }) => {
            await getCsrfToken();
            await signIn('credentials', { namaPengguna, sandi: typed.sandi, redirect: false });
            await leave('/');
          },
        );
      }}
    >
      <ProblemNotice problem={problem} fields={fields} />
      {kolom.map(({ name, ...rest }) => (
        <TextInput key={name} id={name} name={name} {...rest} value={isian[name]} onChange={set(name)} error={findingAt(problem, name)} />
      ))}
      <NewPassword label="Sandi" value={isian.sandi} onChange={set('sandi')} problem={problem} />
      <Button type="submit" kind="primary" size="large" className="w-full" pending={pending}>
        Buat admin
      </Button>
    </form>
  );
}

function readForm(data: FormData): typeof kosong {
  const text = (name: string) => typedIn(data, name);
  return {
    kode: text('kode'),
    nama: text('nama'),
    namaPengguna: text('namaPengguna'),
    sandi: text('sandiBaru'),
    kodeUker: text('kodeUker'),
    namaCabang: text('namaCabang'),
  };
}
