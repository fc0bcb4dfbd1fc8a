'use client';

import Link from 'next/link';
import { useState } from 'react';
import { TextInput } from '#components/form/text-input.tsx';
import { Banner } from '#components/ui/banner.tsx';
import { Button } from '#components/ui/button.tsx';
import { typedIn, useStep } from '../../_components/use-step.ts';
import { mintaTautan } from '../actions.ts';

/** A user name; the answer is the same whether it exists or not. */
export function LupaForm() {
  const [nama, setNama] = useState('');
  const [kosong, setKosong] = useState(false);
  const [terkirim, setTerkirim] = useState(false);
  const { pending, problem, submit } = useStep();
  return (
    <form
      className="space-y-5"
      noValidate
      action={(data) => {
        const typed = typedIn(data, 'namaPengguna');
        setKosong(!typed.trim());
        if (!pending && typed.trim())
          submit(
            () => mintaTautan(typed),
            () => setTerkirim(true),
          );
      }}
    >
      {problem && (
        <Banner tone="danger" key={problem.count}>
          {problem.pesan}
        </Banner>
      )}
      {terkirim ? (
        <Banner title="Permintaan diterima">
          Bila akun itu ada dan surelnya tercatat, tautan sampai dalam beberapa menit dan berlaku satu jam. Periksa juga folder spam. Belum
          sampai? Hubungi admin portal di kantor Anda.
        </Banner>
      ) : (
        <>
          <TextInput
            id="nama-pengguna"
            name="namaPengguna"
            label="Nama pengguna"
            value={nama}
            onChange={setNama}
            autoComplete="username"
            error={kosong ? 'Isi nama pengguna Anda.' : undefined}
          />
          <Button type="submit" kind="primary" size="large" className="w-full" pending={pending}>
            Kirim tautan
          </Button>
        </>
      )}
      <p>
        <Link href="/masuk" className="rounded text-accent underline underline-offset-2">
          Kembali ke halaman masuk
        </Link>
      </p>
    </form>
  );
}
