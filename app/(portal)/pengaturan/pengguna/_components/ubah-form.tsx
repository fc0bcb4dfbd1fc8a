'use client';

import { useRouter } from 'next/navigation';
import { toast } from '#components/ui/toast.tsx';
import { changesBetween } from '#lib/pengguna/changes.ts';
import { useSubmit } from '../../../_components/use-submit.ts';
import { ubahAkun } from '../actions.ts';
import type { IsianAkun, PilihanCabang } from './isian-pengguna.ts';
import { PenggunaForm } from './pengguna-form.tsx';

type Props = { readonly id: string; readonly awal: IsianAkun; readonly cabang: readonly PilihanCabang[] };

/** Changes an account; says before the button when the person will have to sign in again. */
export function UbahForm({ id, awal, cabang }: Props) {
  const router = useRouter();
  const { pending, problem, submit, keyFor } = useSubmit();
  const halaman = `/pengaturan/pengguna/${id}`;
  const kirim = (isian: IsianAkun) => {
    const isi = { ...isian, peran: [...isian.peran], cakupan: [...isian.cakupan] };
    submit(
      () => ubahAkun({ kunci: keyFor(isi), id, isian: isi }),
      ({ keluar, delegasiDicabut }) => {
        const ikut = [keluar && 'semua sesinya berakhir', delegasiDicabut > 0 && `${delegasiDicabut} delegasi dicabut`].filter(Boolean);
        toast(`Perubahan tersimpan${ikut.length > 0 ? `: ${ikut.join(', ')}` : ''}.`);
        router.push(halaman);
      },
    );
  };
  return (
    <PenggunaForm
      awal={awal}
      cabang={cabang}
      tetap
      action="Simpan perubahan"
      kembali={halaman}
      pending={pending}
      problem={problem}
      onSubmit={kirim}
      akibat={(isian) =>
        changesBetween(awal, isian).wewenang && (
          <p role="status" className="text-wait">
            Ia keluar dari semua perangkat dan harus masuk lagi. Draf dan yang sudah diajukannya tetap ada.
          </p>
        )
      }
    />
  );
}
