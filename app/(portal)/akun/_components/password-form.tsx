'use client';

import { useState } from 'react';
import { PasswordInput } from '#components/form/password-input.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { NewPassword } from '../../../(auth)/masuk/_components/new-password.tsx';
import { typedIn } from '../../../(auth)/masuk/_components/use-step.ts';
import { ProblemNotice } from '../../_components/problem-notice.tsx';
import { findingAt, useSubmit } from '../../_components/use-submit.ts';
import { gantiSandiSaya } from '../actions.ts';

const kosong = { lama: '', sandi: '' };
const fields = { lama: { label: 'Sandi sekarang', id: 'sandi-lama' }, sandi: { label: 'Sandi baru', id: 'sandi-baru' } };

/** The password now and the one to come. */
export function PasswordForm({ namaPengguna }: { readonly namaPengguna: string }) {
  const [isian, setIsian] = useState(kosong);
  const [selesai, setSelesai] = useState(false);
  const { pending, problem, submit } = useSubmit();
  return (
    <form
      className="mt-4 max-w-sm space-y-5"
      noValidate
      action={(data) => {
        if (pending) return;
        setSelesai(false);
        submit(
          () => gantiSandiSaya({ lama: typedIn(data, 'sandiLama'), sandi: typedIn(data, 'sandiBaru') }),
          () => {
            setIsian(kosong);
            setSelesai(true);
          },
        );
      }}
    >
      {selesai && !pending && <Banner title="Sandi sudah diganti">Sesi Anda di peramban lain sudah diakhiri; yang ini tetap masuk.</Banner>}
      <ProblemNotice problem={problem} fields={fields} />
      <input type="text" name="username" autoComplete="username" value={namaPengguna} readOnly hidden />
      <PasswordInput
        {...fields.lama}
        name="sandiLama"
        value={isian.lama}
        onChange={(lama) => setIsian({ ...isian, lama })}
        error={findingAt(problem, 'lama')}
      />
      <NewPassword value={isian.sandi} onChange={(sandi) => setIsian({ ...isian, sandi })} problem={problem} />
      <Button type="submit" pending={pending}>
        Ganti sandi
      </Button>
    </form>
  );
}
