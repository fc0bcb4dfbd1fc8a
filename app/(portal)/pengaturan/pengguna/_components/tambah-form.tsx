'use client';

import { useState } from 'react';
import { LinkButton } from '#components/ui/link-button.tsx';
import { formatWaktu } from '#lib/tanggal.ts';
import { useSubmit } from '../../../_components/use-submit.ts';
import { tambahAkun } from '../actions.ts';
import { akunKosong, type IsianAkun, type PilihanCabang } from './isian-pengguna.ts';
import { PenggunaForm } from './pengguna-form.tsx';
import { TautanNotice } from './tautan-notice.tsx';

type Jadi = {
  readonly id: string;
  readonly nama: string;
  readonly tautan: string | null;
  readonly dikirim: boolean;
  readonly sampai: string;
};

/** Adds an account; its invitation then takes the place of the form. */
export function TambahForm({ cabang }: { readonly cabang: readonly PilihanCabang[] }) {
  const [jadi, setJadi] = useState<Jadi | null>(null);
  const { pending, problem, submit, keyFor } = useSubmit();
  const kirim = (isian: IsianAkun) => {
    const isi = { ...isian, peran: [...isian.peran], cakupan: [...isian.cakupan] };
    submit(
      () => tambahAkun({ kunci: keyFor(isi), isian: isi }),
      ({ id, undangan }) =>
        setJadi({
          id,
          nama: isian.nama,
          tautan: undangan.tautan,
          dikirim: undangan.dikirim,
          sampai: formatWaktu(new Date(undangan.berlakuSampai)),
        }),
    );
  };
  if (!jadi) {
    return (
      <PenggunaForm
        awal={akunKosong}
        cabang={cabang}
        tetap={false}
        action="Tambah dan buat undangan"
        kembali="/pengaturan/pengguna"
        pending={pending}
        problem={problem}
        onSubmit={kirim}
      />
    );
  }
  return (
    <div className="max-w-2xl space-y-4">
      <p>{jadi.nama} sudah ditambahkan. Ia dapat masuk setelah memilih sandi lewat tautan undangan.</p>
      <TautanNotice {...jadi} />
      <div className="flex flex-wrap gap-2">
        <LinkButton href={`/pengaturan/pengguna/${jadi.id}`} kind="primary">
          Lihat pengguna ini
        </LinkButton>
        <LinkButton href="/pengaturan/pengguna">Ke daftar pengguna</LinkButton>
      </div>
    </div>
  );
}
